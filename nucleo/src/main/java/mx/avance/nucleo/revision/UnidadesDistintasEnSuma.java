package mx.avance.nucleo.revision;

import java.util.List;

/**
 * A meta adds up acciones that count different things.
 *
 * @param unidades each once, in the order of the rows
 */
public record UnidadesDistintasEnSuma(int meta, List<String> unidades) implements Hallazgo {

    public UnidadesDistintasEnSuma {
        unidades = List.copyOf(unidades);
    }

    @Override
    public String codigo() {
        return "UNIDADES_DISTINTAS_EN_SUMA";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, unidades);
    }
}
