package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.clave.LineaAccion;

/**
 * A row, or the heading, uses líneas de acción that the Plan Municipal in force does not have.
 *
 * @param meta the number of the row; 0 for the heading
 * @param lineas in the order of the row
 */
public record LineaFueraDelPlan(int meta, List<LineaAccion> lineas) implements Hallazgo {

    public LineaFueraDelPlan {
        lineas = List.copyOf(lineas);
    }

    @Override
    public String codigo() {
        return "LINEA_FUERA_DEL_PLAN";
    }

    @Override
    public String frase() {
        return meta == 0 ? codigo() + ".ENCABEZADO" : codigo();
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, lineas);
    }
}
