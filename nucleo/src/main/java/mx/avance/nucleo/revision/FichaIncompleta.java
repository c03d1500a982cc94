package mx.avance.nucleo.revision;

import java.util.List;

/** An indicador lacks parts of its ficha. */
public record FichaIncompleta(int meta, List<String> partes) implements Hallazgo {

    public FichaIncompleta {
        partes = List.copyOf(partes);
    }

    @Override
    public String codigo() {
        return "FICHA_INCOMPLETA";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, partes);
    }
}
