package mx.avance.nucleo.revision;

import java.util.List;

/**
 * Raised while reading: the writing of a figure was normalised (thousands marks, spaces, letters for digits), not its value.
 */
public record CifraNormalizada(int meta, String leido, String cifra) implements Hallazgo {

    @Override
    public String codigo() {
        return "CIFRA_NORMALIZADA";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, leido, cifra);
    }
}
