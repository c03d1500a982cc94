package mx.avance.nucleo.clave;

import java.util.Optional;

/** PROGRAMA: three digits, as in 542. They need not begin with those of the ramo. */
public record Programa(String clave) implements Comparable<Programa> {

    /**
     * @throws IllegalArgumentException when the code does not have three digits
     */
    public Programa {
        if (!esClave(clave)) {
            throw new IllegalArgumentException("El programa lleva tres dígitos: «" + clave + "»");
        }
    }

    /** The code when the text has its shape; empty otherwise. */
    public static Optional<Programa> find(String texto) {
        return esClave(texto) ? Optional.of(new Programa(texto)) : Optional.empty();
    }

    private static boolean esClave(String texto) {
        return Digitos.son(texto, 3);
    }

    @Override
    public int compareTo(Programa otro) {
        return clave.compareTo(otro.clave);
    }

    @Override
    public String toString() {
        return clave;
    }
}
