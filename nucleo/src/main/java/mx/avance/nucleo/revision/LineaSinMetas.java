package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.clave.LineaAccion;

/**
 * The headings of a unit declare líneas de acción that none of its rows uses.
 *
 * @param lineas in their order by number
 */
public record LineaSinMetas(List<LineaAccion> lineas) implements Hallazgo {

    public LineaSinMetas {
        lineas = List.copyOf(lineas);
    }

    @Override
    public String codigo() {
        return "LINEA_SIN_METAS";
    }

    @Override
    public List<Object> datos() {
        return List.of(lineas);
    }
}
