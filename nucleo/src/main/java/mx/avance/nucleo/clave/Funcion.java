package mx.avance.nucleo.clave;

import java.util.Optional;

/** FUNCIÓN, second level of the functional classification, as the form writes it: the digit within its finalidad, 2 and not 2.2. */
public record Funcion(String clave) implements Comparable<Funcion> {

    /**
     * @throws IllegalArgumentException when the code does not have one digit
     */
    public Funcion {
        if (!esClave(clave)) {
            throw new IllegalArgumentException("La función lleva un dígito, relativo a su finalidad: «" + clave + "»");
        }
    }

    /** The code when the text has its shape; empty otherwise. */
    public static Optional<Funcion> find(String texto) {
        return esClave(texto) ? Optional.of(new Funcion(texto)) : Optional.empty();
    }

    private static boolean esClave(String texto) {
        return Digitos.son(texto, 1);
    }

    @Override
    public int compareTo(Funcion otro) {
        return clave.compareTo(otro.clave);
    }

    @Override
    public String toString() {
        return clave;
    }
}
