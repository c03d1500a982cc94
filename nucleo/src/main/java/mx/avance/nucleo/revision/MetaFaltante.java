package mx.avance.nucleo.revision;

import java.util.List;

/**
 * Numbers are missing within a hundred of a unit: after its meta, or before the last one reported.
 *
 * @param numeros ascending
 */
public record MetaFaltante(List<Integer> numeros) implements Hallazgo {

    public MetaFaltante {
        numeros = List.copyOf(numeros);
    }

    @Override
    public String codigo() {
        return "META_FALTANTE";
    }

    @Override
    public List<Object> datos() {
        return List.of(numeros);
    }
}
