package mx.avance.nucleo.revision;

import java.util.List;

/**
 * Raised while reading: a value of the heading stands beside the label of another.
 *
 * @param etiqueta the label that it stands beside
 * @param valor as read
 * @param campo the label that it belongs to
 */
public record EtiquetaDesplazada(String etiqueta, String valor, String campo) implements Hallazgo {

    @Override
    public String codigo() {
        return "ETIQUETA_DESPLAZADA";
    }

    @Override
    public List<Object> datos() {
        return List.of(etiqueta, valor, campo);
    }
}
