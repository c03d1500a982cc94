package mx.avance.aplicacion.catalogos;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An administration of the ente: its sheets carry its name, emblem and colour, reprints included.
 *
 * @param numero as in XXIV Ayuntamiento
 * @param color null when it uses that of the ente
 * @param conEmblema whether a picture is on record
 */
public record Administracion(
        long id,
        int numero,
        String nombre,
        LocalDate desde,
        LocalDate hasta,
        @Nullable String color,
        boolean conEmblema,
        int version) {}
