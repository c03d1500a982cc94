package mx.avance.aplicacion.seguridad;

import java.util.Objects;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.Origen;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.Transacciones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** A person changes its own password; every other session of the account ends with that, and so do its tokens. */
@Component
public class CambioDeContrasena {

    private final JdbcClient base;
    private final PasswordEncoder claves;
    private final Intentos intentos;
    private final Transacciones transaccion;
    private final Sesiones sesiones;
    private final Hechos hechos;

    CambioDeContrasena(
            JdbcClient base,
            PasswordEncoder claves,
            Intentos intentos,
            Transacciones transaccion,
            Sesiones sesiones,
            Hechos hechos) {
        this.base = base;
        this.claves = claves;
        this.intentos = intentos;
        this.transaccion = transaccion;
        this.sesiones = sesiones;
        this.hechos = hechos;
    }

    /** What became of it: the person with its new seal, or the key of the message that says what is wrong, and of which field. */
    public record Resultado(Optional<PersonaConectada> persona, String campo, String defecto) {

        static Resultado mal(String campo, String defecto) {
            return new Resultado(Optional.empty(), campo, defecto);
        }
    }

    /**
     * Whoever came with a token changes nothing: a stolen one would take the account away from its person. No transaction stays open
     * while passwords are compared or encoded, which takes long.
     *
     * @param actual the password in force
     * @param nueva twelve characters or more
     * @param otraVez the new one typed again
     */
    public Resultado cambiar(PersonaConectada persona, String actual, String nueva, String otraVez) {
        if (persona.origen() == Origen.API) {
            return Resultado.mal("", "contrasena.fichaNo");
        }
        if (intentos.apartarDentro(persona.cuenta()).isPresent()) {
            return Resultado.mal("actual", "contrasena.espera");
        }
        String guardada = transaccion.en(() -> base.sql("select contrasena from seguridad.para_entrar(:cuenta)")
                .param("cuenta", persona.cuenta())
                .query(String.class)
                .single());
        if (!claves.matches(actual, guardada)) {
            return Resultado.mal("actual", "contrasena.actualMal");
        }
        intentos.aciertoDentro(persona.cuenta());
        Optional<String> defecto = Contrasenas.defecto(nueva, persona.cuenta());
        if (defecto.isPresent()) {
            return Resultado.mal("nueva", defecto.get());
        }
        if (!nueva.equals(otraVez)) {
            return Resultado.mal("otraVez", "contrasena.distinta");
        }
        if (nueva.equals(actual)) {
            return Resultado.mal("nueva", "contrasena.misma");
        }
        String codificada = Objects.requireNonNull(claves.encode(nueva));
        int sello = transaccion.en(() -> guardar(persona, codificada));
        return new Resultado(Optional.of(persona.con(sello)), "", "");
    }

    /** @return the new seal of the account */
    private int guardar(PersonaConectada persona, String codificada) {
        base.sql("select seguridad.cambiar_contrasena(:id, :nueva)")
                .param("id", persona.id())
                .param("nueva", codificada)
                .query((fila, numero) -> "")
                .single();
        hechos.anotar("CONTRASENA_CAMBIADA", "cuenta " + sesiones.actual().cuenta(), null, null, null);
        return base.sql("select seguridad.sello_de(:id)")
                .param("id", persona.id())
                .query(Integer.class)
                .single();
    }
}
