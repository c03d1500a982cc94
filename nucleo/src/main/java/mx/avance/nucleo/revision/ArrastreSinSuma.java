package mx.avance.nucleo.revision;

import java.util.List;

/** Something would be carried in a row whose quarters do not add up. */
public record ArrastreSinSuma(int meta) implements Hallazgo {

    @Override
    public String codigo() {
        return "ARRASTRE_SIN_SUMA";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta);
    }
}
