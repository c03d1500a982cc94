package mx.avance.nucleo.revision;

import java.util.List;

/** A change is asked for a meta whose figures are the sum of those of its acciones. */
public record CambioEnMetaQueSuma(int meta) implements Hallazgo {

    @Override
    public String codigo() {
        return "CAMBIO_EN_META_QUE_SUMA";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta);
    }
}
