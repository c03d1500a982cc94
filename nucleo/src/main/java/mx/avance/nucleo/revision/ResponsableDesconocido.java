package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;

/** The unit that answers for a row is not in the catalogue of the year of the programme. */
public record ResponsableDesconocido(int meta, UnidadEjecutora unidad, Ejercicio ejercicio) implements Hallazgo {

    @Override
    public String codigo() {
        return "RESPONSABLE_DESCONOCIDO";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, unidad, ejercicio);
    }
}
