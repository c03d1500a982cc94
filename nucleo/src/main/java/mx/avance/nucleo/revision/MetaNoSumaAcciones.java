package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.Columna;

/**
 * A meta that adds up its acciones, by its programme or by nearly all its columns, does not in this column.
 *
 * @param cifra of the meta
 * @param suma of its acciones
 */
public record MetaNoSumaAcciones(int meta, Columna columna, Cantidad cifra, Cantidad suma) implements Hallazgo {

    @Override
    public String codigo() {
        return "SUMA_ACCIONES";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, columna, cifra, suma);
    }
}
