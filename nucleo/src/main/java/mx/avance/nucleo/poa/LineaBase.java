package mx.avance.nucleo.poa;

import mx.avance.nucleo.Cantidad;

/**
 * What a meta stood at before, to compare with.
 *
 * @param valor in the unit of measure of the meta
 * @param anio the year that it was measured in, which may be before there were forms
 */
public record LineaBase(Cantidad valor, int anio) {

    private static final int PRIMERO = 1900;
    private static final int ULTIMO = 2099;

    /**
     * @throws IllegalArgumentException when the year cannot be one
     */
    public LineaBase {
        if (anio < PRIMERO || anio > ULTIMO) {
            throw new IllegalArgumentException(
                    "El año de una línea base va de " + PRIMERO + " a " + ULTIMO + ": " + anio);
        }
    }
}
