package mx.avance.aplicacion.ingesta;

import java.time.Instant;
import java.util.Set;
import mx.avance.aplicacion.poa.IdDePoa;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody brought for the POA of a unit.
 *
 * @param archivo as the person calls it
 * @param mapeo how it is read as a table; null while nobody has said
 * @param recordado whether that is how a file with the same heading was read before
 * @param aceptadas the rows of a reading whose proposal a person accepted
 * @param cuenta who brought it
 * @param vence when it is thrown away: the file if it was not applied, else the way back
 * @param version of this record, one more with each change
 */
public record Traida(
        long id,
        IdDePoa poa,
        String archivo,
        Clase clase,
        Estado estado,
        @Nullable Mapeo mapeo,
        boolean recordado,
        Set<Integer> aceptadas,
        String cuenta,
        Instant subida,
        Instant vence,
        @Nullable Resumen resumen,
        int version) {

    /** What it is read as. */
    public enum Clase {
        /** A spreadsheet whose columns somebody says. */
        TABLA,
        /** The official form, or a reading of it. */
        LECTURA
    }

    /** Where it stands. */
    public enum Estado {
        ABIERTA,
        APLICADA,
        DESHECHA
    }

    /** What it did to the draft when it was applied. */
    public record Resumen(long nuevos, long cambiados, long iguales, long faltantes, Modo modo) {}
}
