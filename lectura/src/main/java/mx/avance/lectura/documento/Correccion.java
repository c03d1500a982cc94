package mx.avance.lectura.documento;

import java.util.List;

/**
 * A repaired reading of a row: beside what was read, never over it.
 *
 * @param cifras all the figures of the row as they would stand after the repair
 * @param motivo the repair in one Spanish sentence
 * @param restricciones the constraints that prove it, by name
 */
public record Correccion(Cifras cifras, String motivo, List<String> restricciones) {

    public Correccion {
        restricciones = List.copyOf(restricciones);
    }
}
