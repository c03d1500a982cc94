package mx.avance.aplicacion.plataforma;

import org.jspecify.annotations.Nullable;

/**
 * A fact that the audit trail keeps, published by the module where it happened, inside the transaction that made it happen:
 * an act that cannot be recorded is rolled back. Implementations are records, past tense, ids and values only.
 */
public interface Hecho {

    /** Who did it, for which ente, from where. */
    Sesion autor();

    /** What was done, a word that never changes: {@code CATALOGO_CAMBIADO}. */
    String acto();

    /** What it was done to, as an officer names it: {@code unidad 54202}. */
    String objeto();

    /** The state before, to be written as JSON; null when there was none. */
    default @Nullable Object antes() {
        return null;
    }

    /** The state after, to be written as JSON; null when nothing is left. */
    default @Nullable Object despues() {
        return null;
    }

    /** Why, in the words of whoever did it. */
    default @Nullable String motivo() {
        return null;
    }
}
