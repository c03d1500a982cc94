package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Trimestre;

/** More would be carried out of a quarter than it still programmes. */
public record ArrastreExcesivo(int meta, Trimestre trimestre, Cantidad pedido, Cantidad disponible)
        implements Hallazgo {

    @Override
    public String codigo() {
        return "ARRASTRE_EXCESIVO";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, trimestre, pedido, disponible);
    }
}
