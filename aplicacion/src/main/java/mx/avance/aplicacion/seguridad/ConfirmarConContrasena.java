package mx.avance.aplicacion.seguridad;

import java.util.Optional;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.Transacciones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Whoever acts types the own password once more, before an act that stands for a signature. */
@Component
public class ConfirmarConContrasena {

    private final JdbcClient base;
    private final PasswordEncoder claves;
    private final Intentos intentos;
    private final Transacciones transaccion;
    private final Sesiones sesiones;

    ConfirmarConContrasena(
            JdbcClient base, PasswordEncoder claves, Intentos intentos, Transacciones transaccion, Sesiones sesiones) {
        this.base = base;
        this.claves = claves;
        this.intentos = intentos;
        this.transaccion = transaccion;
        this.sesiones = sesiones;
    }

    /**
     * Does nothing when it is the password of whoever acts. Wrong ones are counted, apart from those to sign in.
     *
     * <p>To be called before the transaction of the act begins: the attempt is counted in one of its own, and to compare takes long.
     * Within one, a second connection is held meanwhile.
     *
     * @throws DatosInvalidos in the field {@code contrasena}, when it is not, or there were too many attempts
     */
    public void exigir(String contrasena) {
        Sesion sesion = sesiones.actual();
        if (contrasena.isEmpty()) {
            throw new DatosInvalidos(Defecto.en("contrasena", "forma.obligatorio"));
        }
        if (intentos.apartarDentro(sesion.cuenta()).isPresent()) {
            throw new DatosInvalidos(Defecto.en("contrasena", "contrasena.espera"));
        }
        Optional<String> guardada =
                transaccion.en(() -> base.sql("select contrasena from seguridad.para_entrar(:cuenta)")
                        .param("cuenta", sesion.cuenta())
                        .query(String.class)
                        .optional());
        boolean suya = guardada.filter(cual -> claves.matches(contrasena, cual)).isPresent();
        if (!suya) {
            throw new DatosInvalidos(Defecto.en("contrasena", "contrasena.actualMal"));
        }
        intentos.aciertoDentro(sesion.cuenta());
    }
}
