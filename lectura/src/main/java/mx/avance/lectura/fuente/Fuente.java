package mx.avance.lectura.fuente;

import java.util.List;

/**
 * A document as lines of cells, in reading order.
 *
 * @param nombre file name without folders
 * @param sha256 of its bytes
 */
public record Fuente(String nombre, String sha256, Tipo tipo, List<Renglon> renglones) {

    public Fuente {
        renglones = List.copyOf(renglones);
    }

    /** The kinds of document that can be read. */
    public enum Tipo {
        TEXTO,
        PDF,
        XLSX,
        CSV
    }
}
