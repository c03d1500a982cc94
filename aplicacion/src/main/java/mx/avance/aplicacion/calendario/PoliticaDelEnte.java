package mx.avance.aplicacion.calendario;

import java.util.List;

/**
 * One policy as it stands on a day.
 *
 * @param asunto the code of the finding that a severity is about; blank for the rest
 * @param valor in force, as {@link Politica} writes it
 * @param porOmision what would hold had nobody decided
 * @param decisiones all of them, past and to come, the last one taken first
 * @param vigente the one in force; null when nobody decided, or none holds yet
 * @param siguientes those that will hold later, the next one first
 */
public record PoliticaDelEnte(
        Politica politica,
        String asunto,
        String valor,
        String porOmision,
        List<Politicas.Decision> decisiones,
        Politicas.@org.jspecify.annotations.Nullable Decision vigente,
        List<Politicas.Decision> siguientes) {

    /** How many decisions were taken. */
    public int version() {
        return decisiones.size();
    }
}
