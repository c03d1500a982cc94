package mx.avance.lectura.documento;

import java.util.List;

/**
 * The reading of one document.
 *
 * @param documento the file name as given, without folders
 * @param sha256 of the bytes of the file, 64 lower-case hexadecimal digits
 * @param formato the profile of the form that was recognised, such as {@code TMM-F004}
 */
public record Lectura(String documento, String sha256, String formato, List<Hoja> hojas) {

    public Lectura {
        hojas = List.copyOf(hojas);
    }

    /** How many rows have this state, over all sheets. */
    public int metas(Estado estado) {
        return (int) hojas.stream()
                .flatMap(hoja -> hoja.metas().stream())
                .filter(meta -> meta.estado() == estado)
                .count();
    }
}
