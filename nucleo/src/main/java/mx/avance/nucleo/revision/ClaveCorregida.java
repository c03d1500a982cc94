package mx.avance.nucleo.revision;

import java.util.List;

/**
 * Raised while reading: a code of the heading was decided otherwise than it reads.
 *
 * @param campo the label of the heading
 */
public record ClaveCorregida(String campo, String leido, String decidido) implements Hallazgo {

    @Override
    public String codigo() {
        return "CLAVE_CORREGIDA";
    }

    @Override
    public List<Object> datos() {
        return List.of(campo, leido, decidido);
    }
}
