package mx.avance.nucleo.revision;

import java.util.List;

/** The unit of measure of a row is not in the catalogue, or was closed there. */
public record MedidaFueraDeCatalogo(int meta, String medida) implements Hallazgo {

    @Override
    public String codigo() {
        return "MEDIDA_FUERA_DE_CATALOGO";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, medida);
    }
}
