package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Trimestre;

/** A change would leave a quarter with less than what was carried into it or out of it. */
public record ArrastreRecibido(int meta, Trimestre trimestre, Cantidad arrastrado, Cantidad propuesto)
        implements Hallazgo {

    @Override
    public String codigo() {
        return "ARRASTRE_RECIBIDO";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, trimestre, arrastrado, propuesto);
    }
}
