package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.Columna;

/**
 * A meta anual, or a P or A of a quarter already reported, is not the one of the accepted sheet of an earlier quarter.
 */
public record CambioSinReprogramacion(int meta, Columna columna, Cantidad antes, Cantidad ahora) implements Hallazgo {

    @Override
    public String codigo() {
        return "CAMBIO_SIN_REPROGRAMACION";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, columna, antes, ahora);
    }
}
