package mx.avance.nucleo.revision;

import java.util.List;

/**
 * A row has fewer figures than any way of printing it: one was lost, and the places of the others are in doubt.
 *
 * @param cifras how many figures were read
 */
public record CeldasFaltantes(int meta, int cifras) implements Hallazgo {

    @Override
    public String codigo() {
        return "CELDAS_FALTANTES";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, cifras);
    }
}
