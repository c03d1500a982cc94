package mx.avance.nucleo.revision;

import java.util.List;

/** An acción names a meta that is not in the programme, or that does not come before it. */
public record AccionSinMeta(int accion, int meta) implements Hallazgo {

    @Override
    public String codigo() {
        return "ACCION_SIN_META";
    }

    @Override
    public List<Object> datos() {
        return List.of(accion, meta);
    }
}
