package mx.avance.aplicacion.seguridad;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.Origen;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.Transacciones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Signing in with account and password. An account that does not exist takes as long and answers the same as a wrong
 * password.
 */
@Component
class EntradaConContrasena implements AuthenticationProvider {

    private static final int MAS_LARGA = 200;

    private final JdbcClient base;
    private final PasswordEncoder claves;
    private final Intentos intentos;
    private final Transacciones transaccion;
    private final Sesiones sesiones;
    private final CambioDeEnte entes;
    private final Hechos hechos;
    private final Clock reloj;
    private final SingletonSupplier<String> deNadie;

    EntradaConContrasena(
            JdbcClient base,
            PasswordEncoder claves,
            Intentos intentos,
            Transacciones transaccion,
            Sesiones sesiones,
            CambioDeEnte entes,
            Hechos hechos,
            Clock reloj) {
        this.base = base;
        this.claves = claves;
        this.intentos = intentos;
        this.transaccion = transaccion;
        this.sesiones = sesiones;
        this.entes = entes;
        this.hechos = hechos;
        this.reloj = reloj;
        // Any hash with the cost of a real one: compared with when the account does not exist. It takes long: at its
        // first use.
        this.deNadie = SingletonSupplier.of(() -> claves.encode("nadie"));
    }

    @Override
    public Authentication authenticate(Authentication peticion) throws AuthenticationException {
        String cuenta = TextoEscrito.limpio(peticion.getName()).toLowerCase(Locale.ROOT);
        String contrasena = String.valueOf(peticion.getCredentials());
        if (cuenta.length() > MAS_LARGA || contrasena.length() > MAS_LARGA) {
            throw new BadCredentialsException("demasiado larga");
        }
        String direccion = direccion(peticion);
        Optional<Instant> espera = intentos.apartarDe(direccion).or(() -> intentos.apartar(cuenta));
        if (espera.isPresent()) {
            throw new EnEspera(Duration.between(reloj.instant(), espera.get()));
        }
        Optional<Guardada> guardada = transaccion.en(() -> guardada(cuenta));
        // Asked for always: if only unknown accounts did, the first of them would take twice as long.
        String nadie = deNadie.obtain();
        boolean correcta =
                claves.matches(contrasena, guardada.map(Guardada::contrasena).orElse(nadie));
        if (guardada.isEmpty() || !correcta) {
            throw new BadCredentialsException("cuenta o contraseña");
        }
        intentos.acierto(cuenta, direccion);
        PersonaConectada persona = guardada.get().persona();
        persona = persona.en(entes.alEntrar(persona.id()));
        anotar(persona.sesion());
        return UsernamePasswordAuthenticationToken.authenticated(persona, null, List.of());
    }

    private static String direccion(Authentication peticion) {
        return peticion.getDetails() instanceof WebAuthenticationDetails detalles
                ? String.valueOf(detalles.getRemoteAddress())
                : "";
    }

    @Override
    public boolean supports(Class<?> clase) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(clase);
    }

    private Optional<Guardada> guardada(String cuenta) {
        return base.sql("select * from seguridad.para_entrar(:cuenta)")
                .param("cuenta", cuenta)
                .query(Guardada.class)
                .optional();
    }

    private void anotar(Sesion sesion) {
        sesiones.como(
                sesion,
                () -> transaccion.en(() -> {
                    base.sql("select seguridad.anotar_acceso(:id)")
                            .param("id", sesion.usuario())
                            .query((fila, numero) -> "")
                            .single();
                    hechos.anotar("SESION_INICIADA", "cuenta " + sesion.cuenta(), null, null, null);
                    return sesion;
                }));
    }

    record Guardada(long id, int ente, String cuenta, String nombre, String contrasena, boolean cambiar, int sello) {

        PersonaConectada persona() {
            return new PersonaConectada(id, cuenta, nombre, ente, sello, cambiar, Origen.PANTALLA);
        }
    }

    /** Too many failed attempts: how long is left is told to whoever tries, existing account or not. */
    static final class EnEspera extends LockedException {

        private static final long serialVersionUID = 1;

        private final Duration falta;

        EnEspera(Duration falta) {
            super("en espera");
            this.falta = falta;
        }

        /** In whole minutes, rounded up. */
        long minutos() {
            return Math.max(1, (falta.toSeconds() + 59) / 60);
        }
    }
}
