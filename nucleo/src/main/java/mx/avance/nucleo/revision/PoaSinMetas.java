package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.periodo.Ejercicio;

/** A draft has no rows. */
public record PoaSinMetas(Ejercicio ejercicio) implements Hallazgo {

    @Override
    public String codigo() {
        return "POA_SIN_METAS";
    }

    @Override
    public List<Object> datos() {
        return List.of(ejercicio);
    }
}
