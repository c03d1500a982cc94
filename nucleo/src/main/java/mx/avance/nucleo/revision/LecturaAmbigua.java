package mx.avance.nucleo.revision;

import java.util.List;

/**
 * Raised while reading: several readings of a row satisfy every hard constraint.
 *
 * @param lecturas how many distinct ones
 */
public record LecturaAmbigua(int meta, int lecturas) implements Hallazgo {

    @Override
    public String codigo() {
        return "LECTURA_AMBIGUA";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, lecturas);
    }
}
