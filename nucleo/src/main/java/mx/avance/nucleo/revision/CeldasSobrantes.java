package mx.avance.nucleo.revision;

import java.util.List;

/**
 * Raised while reading: a row has more figures than places for them.
 *
 * @param textos as read, those without a place
 */
public record CeldasSobrantes(int meta, List<String> textos) implements Hallazgo {

    public CeldasSobrantes {
        textos = List.copyOf(textos);
    }

    @Override
    public String codigo() {
        return "CELDAS_SOBRANTES";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, textos);
    }
}
