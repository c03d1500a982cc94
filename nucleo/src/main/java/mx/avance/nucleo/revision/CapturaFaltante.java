package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.periodo.Trimestre;

/** Nobody captured the A of a row in the quarter that is reported: absent is not zero. */
public record CapturaFaltante(int meta, Trimestre trimestre) implements Hallazgo {

    @Override
    public String codigo() {
        return "FALTA_CAPTURA";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, trimestre);
    }
}
