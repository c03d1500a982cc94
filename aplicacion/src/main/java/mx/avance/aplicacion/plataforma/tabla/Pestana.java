package mx.avance.aplicacion.plataforma.tabla;

import java.util.List;
import java.util.Map;

/**
 * One tab of a workbook, or the whole of a CSV.
 *
 * @param nombre blank in a CSV
 * @param combinadas what the cells under the first one of a merged area show, which the workbook keeps once
 */
public record Pestana(String nombre, List<Fila> filas, Map<Lugar, String> combinadas) {

    public Pestana {
        filas = List.copyOf(filas);
        combinadas = Map.copyOf(combinadas);
    }

    /** One without merged cells. */
    public Pestana(String nombre, List<Fila> filas) {
        this(nombre, filas, Map.of());
    }

    /** The text of a cell, or of the merged cell that reaches down to it; blank where there is none. */
    public String texto(Fila fila, int columna) {
        String propio = fila.celda(columna);
        return propio.isEmpty() && !combinadas.isEmpty() ? combinadas.getOrDefault(lugar(fila, columna), "") : propio;
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
