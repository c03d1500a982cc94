package mx.avance.lectura.fuente;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a document. A line without cells is a blank line, and is kept: it separates blocks.
 *
 * @param linea from 1: line of the text, row of the tab, line within the page
 * @param delimitado whether its cells were separated by marks (tabs, pipes, commas, a grid), so that a blank cell shows;
 *     otherwise they stand where their position says (columns aligned by spaces, PDF)
 * @param pagina from 1, for documents with pages
 * @param pestana name of the tab, for workbooks
 */
public record Renglon(
        int linea,
        boolean delimitado,
        List<Celda> celdas,
        @Nullable Integer pagina,
        @Nullable String pestana) {

    public Renglon {
        celdas = List.copyOf(celdas);
    }

    public boolean estaVacio() {
        for (Celda celda : celdas) {
            if (!celda.estaVacia()) {
                return false;
            }
        }
        return true;
    }

    /** All its text, cells separated by one space. */
    public String texto() {
        if (celdas.size() == 1) {
            return celdas.get(0).texto();
        }
        StringBuilder texto = new StringBuilder();
        for (Celda celda : celdas) {
            if (!celda.estaVacia()) {
                texto.append(texto.isEmpty() ? "" : " ").append(celda.texto());
            }
        }
        return texto.toString();
    }
}
