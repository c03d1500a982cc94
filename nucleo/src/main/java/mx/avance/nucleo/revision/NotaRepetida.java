package mx.avance.nucleo.revision;

import java.util.List;

/**
 * A note of 25 words or more shares at least 80 % of the words of the shorter of the two with that of another row.
 *
 * @param otra number of a row with the same note
 * @param porcentaje of the words of the shorter note, rounded down
 */
public record NotaRepetida(int meta, int otra, int porcentaje) implements Hallazgo {

    @Override
    public String codigo() {
        return "NOTA_REPETIDA";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, otra, porcentaje);
    }
}
