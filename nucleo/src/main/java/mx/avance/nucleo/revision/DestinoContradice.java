package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Trimestre;

/** What the unit says that becomes of a difference does not fit it: something is missing and it says that it was over, or so. */
public record DestinoContradice(int meta, Trimestre trimestre, Cantidad programado, Cantidad alcanzado, String destino)
        implements Hallazgo {

    @Override
    public String codigo() {
        return "DESTINO_CONTRADICE";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, trimestre, programado, alcanzado, destino);
    }
}
