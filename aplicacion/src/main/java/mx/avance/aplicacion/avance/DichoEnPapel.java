package mx.avance.aplicacion.avance;

import java.util.List;

/** Another module tells where, on which paper, the figures of a sheet stand that entered from one. Implementations are beans. */
public interface DichoEnPapel {

    /**
     * A figure of a row on a paper.
     *
     * @param renglon its number
     * @param campo the column: {@code metaAnual}, {@code programado[0]}, {@code alcanzado[0]}…
     * @param valor as it entered
     * @param escrito what stands on the paper; blank where it stands nowhere, as when a person deduced it
     * @param documento the name of the document
     * @param hoja ordinal of its sheet
     * @param linea line, row of the tab or line within the page; 0 where it has no place
     * @param donde the page or tab; blank where there are none
     * @param ruta where the paper is seen beside its reading; blank for whoever may not see it
     * @param acepto the account that accepted it
     */
    record Lugar(
            int renglon,
            String campo,
            String valor,
            String escrito,
            String documento,
            int hoja,
            int linea,
            String donde,
            String ruta,
            String acepto) {}

    /** The figures of a sheet that entered from paper, by row; none when none did. */
    List<Lugar> de(IdDeAvance id);
}
