package mx.avance.aplicacion.catalogos;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An administration of the ente: its sheets carry its name, emblem and colour, reprints included.
 *
 * @param numero as in XXIV Ayuntamiento
 * @param lema its slogan, which a veda hides; null when it has none
 * @param color null when it uses that of the ente
 * @param conEmblema whether a picture is on record
 */
public record Administracion(
        long id,
        int numero,
        String nombre,
        LocalDate desde,
        LocalDate hasta,
        @Nullable String lema,
        @Nullable String color,
        boolean conEmblema,
        int version) {}
