package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * The A of a row is not what its realizaciones add up to. It is worth knowing and keeps nobody from signing.
 *
 * @param soportado what they add up to
 * @param entradas how many they are
 */
public record AlcanzadoSinSoporte(int meta, Trimestre trimestre, Cantidad alcanzado, Cantidad soportado, int entradas)
        implements Hallazgo {

    @Override
    public String codigo() {
        return "A_SIN_SOPORTE";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, trimestre, alcanzado, soportado, entradas);
    }
}
