package mx.avance.aplicacion.seguridad;

import java.util.Optional;
import mx.avance.nucleo.permiso.Rol;

/**
 * Whom to list.
 *
 * @param texto in the name, the account or the mail, whatever its accents and capitals; blank for all
 * @param rol held today; empty for any or none
 */
public record FiltroDePersonas(String texto, Optional<Rol> rol, Estado estado) {

    /** How an account stands. */
    public enum Estado {
        ACTIVAS,
        /** Those that must wait after too many failed attempts. */
        EN_ESPERA,
        /** Active ones that hold no role today: they sign in and can do nothing. */
        SIN_ENCARGO,
        DE_BAJA,
        TODAS
    }

    /** Everybody who may sign in. */
    public static FiltroDePersonas activas() {
        return new FiltroDePersonas("", Optional.empty(), Estado.ACTIVAS);
    }
}
