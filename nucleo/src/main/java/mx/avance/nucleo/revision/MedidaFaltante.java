package mx.avance.nucleo.revision;

import java.util.List;

/** The cell UNIDAD DE MEDIDA of a row is blank, so that nobody can say what its figures count. */
public record MedidaFaltante(int meta) implements Hallazgo {

    @Override
    public String codigo() {
        return "MEDIDA_FALTANTE";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta);
    }
}
