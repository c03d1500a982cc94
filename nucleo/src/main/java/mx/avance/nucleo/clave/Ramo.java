package mx.avance.nucleo.clave;

import java.util.Optional;

/** RAMO (on some sheets C. ADMINISTRATIVA): two digits, as in 54. */
public record Ramo(String clave) implements Comparable<Ramo> {

    /**
     * @throws IllegalArgumentException when the code does not have two digits
     */
    public Ramo {
        if (!esClave(clave)) {
            throw new IllegalArgumentException("El ramo lleva dos dígitos: «" + clave + "»");
        }
    }

    /** The code when the text has its shape; empty otherwise. */
    public static Optional<Ramo> find(String texto) {
        return esClave(texto) ? Optional.of(new Ramo(texto)) : Optional.empty();
    }

    private static boolean esClave(String texto) {
        return Digitos.son(texto, 2);
    }

    @Override
    public int compareTo(Ramo otro) {
        return clave.compareTo(otro.clave);
    }

    @Override
    public String toString() {
        return clave;
    }
}
