package mx.avance.aplicacion.catalogos;

import java.util.List;
import mx.avance.nucleo.poa.UnidadMedida;

/**
 * A unit of measure as the catalogue knows it.
 *
 * @param campos what each of its realizaciones says besides date and amount
 */
public record Medida(long id, UnidadMedida unidad, List<CampoDeRealizacion> campos) {

    /** The one way of writing it that the ente chose. */
    public String nombre() {
        return unidad.nombre();
    }
}
