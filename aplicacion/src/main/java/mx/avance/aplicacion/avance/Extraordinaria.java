package mx.avance.aplicacion.avance;

import java.time.Instant;
import mx.avance.nucleo.avance.ActividadExtraordinaria;

/**
 * An unplanned activity of a sheet, as it is stored.
 *
 * @param numero among those of the sheet, never used again
 * @param version 1, and one more for each change; the one that was seen comes with the next change
 * @param eliminada whether it was deleted: it can be put back, and is neither printed nor signed meanwhile
 * @param quien the account that wrote it last
 * @param origen where that came in, as {@link Celda#origen()} says it
 */
public record Extraordinaria(
        int numero,
        int version,
        ActividadExtraordinaria actividad,
        boolean eliminada,
        String quien,
        Instant cuando,
        String origen) {}
