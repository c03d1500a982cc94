package mx.avance.aplicacion.lecturas;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import mx.avance.lectura.documento.Cifras;

/**
 * What a person decided that a row says.
 *
 * @param hoja ordinal of its sheet, from 1
 * @param renglon place of the row in the sheet, from 0
 * @param version one more with every decision about the row, from 1
 * @param cual which alternative was chosen, from 0; 0 for the rest
 * @param cifras the figures that stand by it; empty when the row was opened again
 * @param numero of the row, as a person read it; empty for the one that the reader read
 * @param tanda shared by those that were decided in one go
 * @param orden greater than that of any decision before it; 0 until it is kept
 */
public record Decision(
        int hoja,
        int renglon,
        int version,
        Que que,
        int cual,
        Optional<Cifras> cifras,
        Optional<Integer> numero,
        UUID tanda,
        long orden,
        String cuenta,
        Instant momento) {

    /** The ways to decide. */
    public enum Que {
        /** What the reader reconciled is right. */
        CONCILIADA,
        /** The repair that the reader proposes is right. */
        PROPUESTA,
        /** One of its other repairs is. */
        ALTERNATIVA,
        /** A person read the figures on the paper and wrote them. */
        ESCRITA,
        /** The figures are those that were read: the paper itself does not add up. */
        COMO_EL_PAPEL,
        /** Nothing is decided any more. */
        REABIERTA
    }

    /** Whether something stands. */
    public boolean vale() {
        return que != Que.REABIERTA;
    }
}
