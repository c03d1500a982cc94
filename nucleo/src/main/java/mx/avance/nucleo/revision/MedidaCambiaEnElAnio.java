package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.periodo.Trimestre;

/** The unit of measure would change after quarters were programmed in the old one. */
public record MedidaCambiaEnElAnio(int meta, String antes, String despues, Trimestre desde) implements Hallazgo {

    @Override
    public String codigo() {
        return "MEDIDA_CAMBIA_EN_EL_ANIO";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, antes, despues, desde);
    }
}
