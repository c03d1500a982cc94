package mx.avance.nucleo.clave;

import java.util.Optional;

/** SUBFUNCIÓN, third level of the functional classification, as the form writes it: the digit within its función, 2 and not 2.2.2. */
public record Subfuncion(String clave) implements Comparable<Subfuncion> {

    /**
     * @throws IllegalArgumentException when the code does not have one digit
     */
    public Subfuncion {
        if (!esClave(clave)) {
            throw new IllegalArgumentException("La subfunción lleva un dígito, relativo a su función: «" + clave + "»");
        }
    }

    /** The code when the text has its shape; empty otherwise. */
    public static Optional<Subfuncion> find(String texto) {
        return esClave(texto) ? Optional.of(new Subfuncion(texto)) : Optional.empty();
    }

    private static boolean esClave(String texto) {
        return Digitos.son(texto, 1);
    }

    @Override
    public int compareTo(Subfuncion otro) {
        return clave.compareTo(otro.clave);
    }

    @Override
    public String toString() {
        return clave;
    }
}
