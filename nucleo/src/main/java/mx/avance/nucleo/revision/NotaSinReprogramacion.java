package mx.avance.nucleo.revision;

import java.util.List;

/**
 * A note says that what is missing is reprogrammed, and nothing was carried over in the row or in its meta.
 *
 * @param fragmento the words of the note, without accents and in lower case
 */
public record NotaSinReprogramacion(int meta, String fragmento) implements Hallazgo {

    @Override
    public String codigo() {
        return "NOTA_SIN_REPROGRAMACION";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, fragmento);
    }
}
