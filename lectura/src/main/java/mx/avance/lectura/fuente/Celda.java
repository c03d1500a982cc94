package mx.avance.lectura.fuente;

/**
 * A cell as it was found.
 *
 * @param texto trimmed, control characters removed, inner line breaks as single spaces; empty for a blank cell
 * @param columna ordinal of the cell in its line, from 1 (in a workbook or CSV, the real column)
 * @param desde where it starts: characters in a text, points in a PDF, the column itself in a workbook or CSV
 * @param hasta where it ends, exclusive, in the same measure
 */
public record Celda(String texto, int columna, int desde, int hasta) {

    public boolean estaVacia() {
        return texto.isEmpty();
    }
}
