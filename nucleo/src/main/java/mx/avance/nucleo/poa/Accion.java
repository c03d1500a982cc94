package mx.avance.nucleo.poa;

/**
 * A row below a meta: 101, 102… below 100.
 *
 * @param numero as printed
 */
public record Accion(int numero, Compromiso compromiso) {

    /**
     * @throws IllegalArgumentException when the number is not positive
     */
    public Accion {
        if (numero <= 0) {
            throw new IllegalArgumentException("El número de una acción es positivo: " + numero);
        }
    }
}
