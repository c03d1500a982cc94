package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * In the reported quarter A differs from P by more than the tolerance and the row has no note.
 */
public record FaltaJustificacion(int meta, Trimestre trimestre, Cantidad programado, Cantidad alcanzado)
        implements Hallazgo {

    @Override
    public String codigo() {
        return "FALTA_JUSTIFICACION";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, trimestre, programado, alcanzado);
    }
}
