package mx.avance.nucleo.revision;

import java.time.Month;
import java.util.List;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * The A of a row was made from its months, and some of those of the quarter were not captured.
 *
 * @param faltan in the order of the year
 */
public record MesesFaltantes(int meta, Trimestre trimestre, List<Month> faltan) implements Hallazgo {

    public MesesFaltantes {
        faltan = List.copyOf(faltan);
    }

    @Override
    public String codigo() {
        return "FALTAN_MESES";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, trimestre, faltan);
    }
}
