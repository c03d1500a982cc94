package mx.avance.nucleo.clave;

import java.util.Optional;

/** FINALIDAD, first level of the functional classification: one digit, as in 2. */
public record Finalidad(String clave) implements Comparable<Finalidad> {

    /**
     * @throws IllegalArgumentException when the code does not have one digit
     */
    public Finalidad {
        if (!esClave(clave)) {
            throw new IllegalArgumentException("La finalidad lleva un dígito: «" + clave + "»");
        }
    }

    /** The code when the text has its shape; empty otherwise. */
    public static Optional<Finalidad> find(String texto) {
        return esClave(texto) ? Optional.of(new Finalidad(texto)) : Optional.empty();
    }

    private static boolean esClave(String texto) {
        return Digitos.son(texto, 1);
    }

    @Override
    public int compareTo(Finalidad otro) {
        return clave.compareTo(otro.clave);
    }

    @Override
    public String toString() {
        return clave;
    }
}
