package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.Cantidad;

/**
 * A row has an annual goal and programmes nothing in any quarter.
 */
public record MetaSinProgramar(int meta, Cantidad metaAnual) implements Hallazgo {

    @Override
    public String codigo() {
        return "META_SIN_PROGRAMAR";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, metaAnual);
    }
}
