package mx.avance.aplicacion.lecturas;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What stands of all that was ever decided about a document. Nothing that was decided is erased: taking it back, and deciding anew the
 * rows of a sheet of another quarter, are decisions too, told from the others by the go that they were made in.
 */
final class DecisionesEnPie {

    private DecisionesEnPie() {}

    /**
     * What was decided about each row and nobody took back, the last one last; rows of which nothing is left are not among them. Figures
     * of another quarter do not come back.
     *
     * @param historia of that document, in the order in which it was decided
     */
    static Map<LecturaEnRevision.Lugar, Deque<Decision>> de(long documento, List<Decision> historia) {
        Map<LecturaEnRevision.Lugar, Deque<Decision>> enPie = new LinkedHashMap<>();
        for (Decision decision : historia) {
            Deque<Decision> suyas = enPie.computeIfAbsent(
                    new LecturaEnRevision.Lugar(decision.hoja(), decision.renglon()), lugar -> new ArrayDeque<>());
            Decision antes = suyas.peekLast();
            if (decision.tanda().equals(deOtroTrimestre(documento, decision.hoja()))) {
                suyas.clear();
            } else if (antes != null && decision.tanda().equals(queDeshace(antes.tanda()))) {
                suyas.removeLast();
            } else {
                suyas.addLast(decision);
            }
        }
        enPie.values().removeIf(Deque::isEmpty);
        return enPie;
    }

    /** The one go that takes back another. */
    static UUID queDeshace(UUID tanda) {
        return UUID.nameUUIDFromBytes(("deshace " + tanda).getBytes(StandardCharsets.UTF_8));
    }

    /** The one go that decides anew the rows of a sheet of another quarter. */
    static UUID deOtroTrimestre(long documento, int hoja) {
        return UUID.nameUUIDFromBytes(("otro trimestre " + documento + " " + hoja).getBytes(StandardCharsets.UTF_8));
    }
}
