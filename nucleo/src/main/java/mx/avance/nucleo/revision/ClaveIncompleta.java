package mx.avance.nucleo.revision;

import java.util.List;

/** The heading of a draft does not say under what programa or of which unit it is. */
public record ClaveIncompleta(List<String> niveles) implements Hallazgo {

    public ClaveIncompleta {
        niveles = List.copyOf(niveles);
    }

    @Override
    public String codigo() {
        return "CLAVE_INCOMPLETA";
    }

    @Override
    public List<Object> datos() {
        return List.of(niveles);
    }
}
