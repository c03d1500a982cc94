package mx.avance.nucleo.revision;

import java.util.List;

/** What is asked for is what is already in force. */
public record ReprogramacionSinCambio(int meta) implements Hallazgo {

    @Override
    public String codigo() {
        return "REPROGRAMACION_SIN_CAMBIO";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta);
    }
}
