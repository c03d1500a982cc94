package mx.avance.aplicacion.plataforma.tabla;

import java.util.List;

/**
 * One tab of a workbook, or the whole of a CSV.
 *
 * @param nombre blank in a CSV
 */
public record Pestana(String nombre, List<Fila> filas) {

    public Pestana {
        filas = List.copyOf(filas);
    }

    /** How many columns its widest row has. */
    public int columnas() {
        return filas.stream().mapToInt(fila -> fila.celdas().size()).max().orElse(0);
    }

    /** Where a cell of it is. */
    public Lugar lugar(Fila fila, int columna) {
        return new Lugar(nombre, fila.numero(), columna);
    }
}
