package mx.avance.nucleo.revision;

import java.util.List;

/**
 * The same number stands on more than one row of a unit, or of a sheet that does not say its unit.
 *
 * @param veces how many rows carry it
 */
public record MetaRepetida(int meta, int veces) implements Hallazgo {

    @Override
    public String codigo() {
        return "META_REPETIDA";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, veces);
    }
}
