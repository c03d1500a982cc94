package mx.avance.nucleo.clave;

import java.util.Optional;

/** UNIDAD EJECUTORA: five digits of which the first two are those of its ramo, as in 54202. */
public record UnidadEjecutora(String clave) implements Comparable<UnidadEjecutora> {

    /**
     * @throws IllegalArgumentException when the code does not have five digits
     */
    public UnidadEjecutora {
        if (!esClave(clave)) {
            throw new IllegalArgumentException("La unidad ejecutora lleva cinco dígitos: «" + clave + "»");
        }
    }

    /** The code when the text has its shape; empty otherwise. */
    public static Optional<UnidadEjecutora> find(String texto) {
        return esClave(texto) ? Optional.of(new UnidadEjecutora(texto)) : Optional.empty();
    }

    /** The ramo that its first two digits name. */
    public Ramo ramo() {
        return new Ramo(clave.substring(0, 2));
    }

    /** Whether the code starts with that of the ramo, as every unit of the ramo does. */
    public boolean esDe(Ramo ramo) {
        return clave.startsWith(ramo.clave());
    }

    /** The first three digits, within which units are numbered one after the other. */
    public String serie() {
        return clave.substring(0, 3);
    }

    /** The number within its series, from 0 to 99. */
    public int numero() {
        return Integer.parseInt(clave.substring(3));
    }

    private static boolean esClave(String texto) {
        return Digitos.son(texto, 5);
    }

    @Override
    public int compareTo(UnidadEjecutora otro) {
        return clave.compareTo(otro.clave);
    }

    @Override
    public String toString() {
        return clave;
    }
}
