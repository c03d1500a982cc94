package mx.avance.lectura.restriccion;

import java.util.Set;

/** One fact of a form that every right reading of a row satisfies. */
public interface Restriccion {

    /** Its name among the reasons of a proposal, such as {@code TrimestresSumanMetaAnual}. */
    String nombre();

    /** What it says, as a Spanish sentence. */
    String frase();

    /** The slots that it speaks of. */
    Set<Integer> casillas();

    /** Whether the figures agree with it. A figure that the fact needs and is absent makes it fail. */
    boolean cumple(Valores valores);

    /**
     * The value that one slot must hold for this fact to be true, everything else staying as it is.
     *
     * @return {@link Valores#AUSENTE} when this fact does not determine that slot
     */
    long despejar(Valores valores, int casilla);
}
