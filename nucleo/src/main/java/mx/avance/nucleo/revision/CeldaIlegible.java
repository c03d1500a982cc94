package mx.avance.nucleo.revision;

import java.util.List;

/**
 * Raised while reading: a cell where a figure should stand gives none.
 *
 * @param texto as read
 */
public record CeldaIlegible(int meta, String texto) implements Hallazgo {

    @Override
    public String codigo() {
        return "CELDA_ILEGIBLE";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, texto);
    }
}
