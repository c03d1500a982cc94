package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.clave.UnidadEjecutora;

/**
 * Between two units that report, numbered one after the other, others do not.
 *
 * @param centenas the hundreds that no sheet uses between those of the two units; none when they give no hint
 */
public record UnidadFaltante(
        UnidadEjecutora anterior, UnidadEjecutora siguiente, List<UnidadEjecutora> faltantes, List<Integer> centenas)
        implements Hallazgo {

    public UnidadFaltante {
        faltantes = List.copyOf(faltantes);
        centenas = List.copyOf(centenas);
    }

    @Override
    public String codigo() {
        return "UNIDAD_FALTANTE";
    }

    @Override
    public List<Object> datos() {
        return List.of(anterior, siguiente, faltantes, centenas);
    }

    @Override
    public String frase() {
        return centenas.isEmpty() ? codigo() : "UNIDAD_FALTANTE.centenas";
    }
}
