package mx.avance.nucleo.revision;

import mx.avance.nucleo.redaccion.Redactable;

/**
 * Something worth a person's attention in a document. It holds facts, not a sentence: the sentence is composed from a
 * message bundle when it is shown, and how severe it is belongs to a policy.
 */
public interface Hallazgo extends Redactable {

    /** A word that never changes its meaning and is never used again for another, such as {@code SUMA_PROGRAMADO}. */
    String codigo();

    /** The key of its sentence in the message bundle: the code, or the code and a variant after a point. */
    @Override
    default String frase() {
        return codigo();
    }
}
