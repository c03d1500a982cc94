package mx.avance.aplicacion.plataforma.tabla;

import java.util.List;

/**
 * A row of an uploaded table.
 *
 * @param numero from 1, as the file counts its rows (in a CSV, its lines); rows without any text may be left out
 * @param celdas their texts from the first column on: trimmed, without control characters, inner line breaks as spaces, blank
 *     where there is nothing; those after the last text are left out
 */
public record Fila(int numero, List<String> celdas) {

    public Fila {
        celdas = List.copyOf(celdas);
    }

    /**
     * The text of a column; blank where the row has none.
     *
     * @param columna from 1
     */
    public String celda(int columna) {
        return columna >= 1 && columna <= celdas.size() ? celdas.get(columna - 1) : "";
    }

    public boolean estaVacia() {
        return celdas.stream().allMatch(String::isEmpty);
    }
}
