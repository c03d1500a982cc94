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

    /**
     * The rows that say {@code conciliada} and cannot be: some figure is missing or the figures do not add up. None in what a
     * reader wrote; some, perhaps, in what a person has changed since.
     *
     * @return in the order of the sheets; empty also for a form whose facts are not known here
     */
    public List<Contradiccion> contradicciones() {
        return Conciliacion.de(formato)
                .map(conciliacion -> hojas.stream()
                        .flatMap(hoja -> conciliacion.contradicciones(hoja))
                        .toList())
                .orElse(List.of());
    }
}
