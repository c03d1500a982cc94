package mx.avance.nucleo.poa;

import java.util.OptionalInt;

/**
 * What somebody who reviews a programme asks the unit to correct.
 *
 * @param numero of the row; empty when it is about the whole programme
 */
public record NotaDeRevision(OptionalInt numero, String texto) {

    /**
     * @throws IllegalArgumentException when the text is blank
     */
    public NotaDeRevision {
        texto = texto.strip();
        if (texto.isEmpty()) {
            throw new IllegalArgumentException("Una nota dice algo");
        }
    }

    /** About one row. */
    public static NotaDeRevision de(int numero, String texto) {
        return new NotaDeRevision(OptionalInt.of(numero), texto);
    }

    /** About the whole programme. */
    public static NotaDeRevision general(String texto) {
        return new NotaDeRevision(OptionalInt.empty(), texto);
    }
}
