package mx.avance.nucleo.revision;

import java.util.List;

/** A row of a draft says nothing of what will be done. */
public record DescripcionFaltante(int meta) implements Hallazgo {

    @Override
    public String codigo() {
        return "DESCRIPCION_FALTANTE";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta);
    }
}
