package mx.avance.aplicacion.catalogos;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A municipality or one of its paramunicipal bodies.
 *
 * @param ayuntamiento printed above a paramunicipal body; null for a municipality
 * @param color the accent of its screens, {@code #rrggbb}
 * @param configurado whether somebody said its name; not yet after the first start
 */
public record Ente(
        int id,
        String clave,
        String nombre,
        Tipo tipo,
        @Nullable String ayuntamiento,
        ZoneId zona,
        String color,
        boolean configurado,
        int version) {

    /** What kind of body it is. */
    public enum Tipo {
        AYUNTAMIENTO,
        PARAMUNICIPAL
    }
}
