package mx.avance.aplicacion.lecturas;

import java.util.List;
import java.util.Optional;

/**
 * A line of a document as its reader saw it.
 *
 * @param orden within the document, from 0
 * @param linea line of the text, row of the tab, or line within the page, from 1
 * @param pagina from 1, for documents with pages
 * @param pestana name of the tab, for workbooks
 * @param columnas of its cells, each
 * @param celdas what stood in them; blank ones are left out
 */
public record LineaDeFuente(
        int orden,
        int linea,
        Optional<Integer> pagina,
        Optional<String> pestana,
        List<Integer> columnas,
        List<String> celdas) {

    public LineaDeFuente {
        columnas = List.copyOf(columnas);
        celdas = List.copyOf(celdas);
    }
}
