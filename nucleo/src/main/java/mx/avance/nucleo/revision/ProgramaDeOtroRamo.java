package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.clave.UnidadEjecutora;

/**
 * A unit reports under a programa of another ramo. The form lets a unit report under several programas and does not say of which
 * ramos, so that it may well be meant; somebody should know.
 *
 * @param ramo of the programa
 */
public record ProgramaDeOtroRamo(Programa programa, Ramo ramo, UnidadEjecutora unidad) implements Hallazgo {

    @Override
    public String codigo() {
        return "PROGRAMA_DE_OTRO_RAMO";
    }

    @Override
    public List<Object> datos() {
        return List.of(programa, ramo, unidad, unidad.ramo());
    }
}
