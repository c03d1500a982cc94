package mx.avance.nucleo.revision;

import java.util.List;
import java.util.Locale;

/**
 * What a note says does not agree with the figures of its row or with the reported quarter.
 *
 * @param fragmento the words of the note, without accents and in lower case
 * @param registro what the figures or the sheet say instead
 */
public record NotaContradice(int meta, Contradiccion contradiccion, String fragmento, String registro)
        implements Hallazgo {

    @Override
    public String codigo() {
        return "NOTA_CONTRADICE";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, contradiccion, fragmento, registro);
    }

    @Override
    public String frase() {
        return codigo() + "." + contradiccion.name().toLowerCase(Locale.ROOT);
    }
}
