package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.clave.LineaAccion;

/**
 * A row uses líneas de acción that no heading of its unit declares. A whole eje in the heading does not declare its lines.
 *
 * @param lineas in the order of the row
 */
public record LineaNoDeclarada(int meta, List<LineaAccion> lineas) implements Hallazgo {

    public LineaNoDeclarada {
        lineas = List.copyOf(lineas);
    }

    @Override
    public String codigo() {
        return "LINEA_NO_DECLARADA";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, lineas);
    }
}
