package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Trimestre;

/** A differs from P and the unit does not say what becomes of the difference. */
public record DestinoFaltante(int meta, Trimestre trimestre, Cantidad programado, Cantidad alcanzado)
        implements Hallazgo {

    @Override
    public String codigo() {
        return "FALTA_DESTINO";
    }

    @Override
    public String frase() {
        return alcanzado.compareTo(programado) < 0 ? codigo() : codigo() + ".excedente";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, trimestre, programado, alcanzado);
    }
}
