package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * What the four P have over META ANUAL is exactly what the row, or its acciones whose notes say so, fell short of in a reported quarter: the later quarter seems to carry it.
 *
 * @param excedente ΣP less META ANUAL, over zero
 * @param desde the quarter that fell short
 * @param hacia the later quarter that seems to carry it
 * @param origen the rows that fell short: the row itself or its acciones
 */
public record PosibleArrastre(int meta, Cantidad excedente, Trimestre desde, Trimestre hacia, List<Integer> origen)
        implements Hallazgo {

    public PosibleArrastre {
        origen = List.copyOf(origen);
    }

    @Override
    public String codigo() {
        return "POSIBLE_ARRASTRE";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, excedente, desde, hacia, origen);
    }
}
