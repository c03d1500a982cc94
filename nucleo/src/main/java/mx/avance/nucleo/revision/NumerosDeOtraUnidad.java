package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.clave.UnidadEjecutora;

/**
 * A sheet uses numbers that another unit of its ramo uses in the same year and quarter.
 *
 * @param otra the unit that has them on an earlier sheet
 * @param numeros ascending
 */
public record NumerosDeOtraUnidad(UnidadEjecutora otra, List<Integer> numeros) implements Hallazgo {

    public NumerosDeOtraUnidad {
        numeros = List.copyOf(numeros);
    }

    @Override
    public String codigo() {
        return "META_REPETIDA";
    }

    @Override
    public List<Object> datos() {
        return List.of(otra, numeros);
    }

    @Override
    public String frase() {
        return "META_REPETIDA.ramo";
    }
}
