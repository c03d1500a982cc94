package mx.avance.aplicacion.auditoria;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One entry of the audit trail.
 *
 * @param id grows with time within an ente
 * @param cuenta of whoever did it; {@code sistema} for the system itself
 * @param origen where it came in: PANTALLA, API or SISTEMA
 * @param acto a word that never changes
 * @param objeto what it was done to, as an officer names it
 * @param antes the state before; null when there was none
 * @param despues the state after; null when nothing is left
 * @param motivo why, in the words of whoever did it; null when nobody was asked
 */
public record Anotacion(
        long id,
        Instant momento,
        String cuenta,
        String origen,
        String acto,
        String objeto,
        @Nullable JsonNode antes,
        @Nullable JsonNode despues,
        @Nullable String motivo) {}
