package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.Cantidad;

/**
 * An increase that does not raise the meta anual, or a reduction that does not lower it.
 *
 * @param antes the meta anual in force
 * @param despues the one that the proposed calendar makes
 */
public record MetaAnualEnOtroSentido(int meta, Cantidad antes, Cantidad despues, Sentido pedido) implements Hallazgo {

    /** What was asked for. */
    public enum Sentido {
        AUMENTO,
        REDUCCION
    }

    @Override
    public String codigo() {
        return "META_ANUAL_EN_OTRO_SENTIDO";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, antes, despues);
    }

    @Override
    public String frase() {
        return pedido == Sentido.AUMENTO
                ? "META_ANUAL_EN_OTRO_SENTIDO.aumento"
                : "META_ANUAL_EN_OTRO_SENTIDO.reduccion";
    }
}
