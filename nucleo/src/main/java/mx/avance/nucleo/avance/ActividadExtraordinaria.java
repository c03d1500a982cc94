package mx.avance.nucleo.avance;

import java.util.Optional;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.poa.UnidadMedida;

/**
 * What a unit did in a quarter that its programme does not have: nothing was programmed of it, so that it counts in no meta anual, in no
 * accumulated progress and in no compliance. It is printed apart.
 *
 * @param alcanzado what was achieved in the quarter, in its unit of measure
 * @param observacion why it was done, or for whom; empty when nobody says
 */
public record ActividadExtraordinaria(
        String descripcion, UnidadMedida unidadMedida, Cantidad alcanzado, Optional<Observacion> observacion) {

    /**
     * @throws IllegalArgumentException when the description is blank
     */
    public ActividadExtraordinaria {
        descripcion = descripcion.strip();
        if (descripcion.isEmpty()) {
            throw new IllegalArgumentException("Una actividad extraordinaria sin descripción no dice qué se hizo");
        }
    }
}
