package mx.avance.aplicacion.ingesta;

import java.util.ArrayList;
import java.util.List;
import mx.avance.aplicacion.plataforma.tabla.Fila;
import mx.avance.aplicacion.plataforma.tabla.Lugar;
import mx.avance.aplicacion.plataforma.tabla.Pestana;

/**
 * As much of a tab as a person needs to say what its columns are.
 *
 * @param encabezado the last rows of the heading
 * @param filas the first rows under it
 */
public record MuestraDeHoja(List<Fila> encabezado, List<Fila> filas, List<Columna> columnas) {

    /** The most columns that are told apart. */
    public static final int COLUMNAS = 60;

    private static final int FILAS = 8;
    private static final int ENCABEZADO = 4;

    /**
     * One column to say something of.
     *
     * @param numero from 1
     * @param letras as a spreadsheet calls it
     * @param campo what it is taken for, by the name of the {@link Campo}; blank for nothing
     * @param muestra its cells in the first rows
     */
    public record Columna(int numero, String letras, String campo, List<String> muestra) {}

    public static MuestraDeHoja de(Pestana pestana, Mapeo mapeo) {
        List<Fila> arriba = pestana.filas().stream()
                .filter(fila -> fila.numero() <= mapeo.encabezado())
                .toList();
        List<Fila> filas = pestana.filas().stream()
                .filter(fila -> fila.numero() > mapeo.encabezado())
                .limit(FILAS)
                .toList();
        List<Columna> columnas = new ArrayList<>();
        for (int columna = 1; columna <= Math.min(COLUMNAS, pestana.columnas()); columna++) {
            Campo campo = mapeo.columnas().get(columna);
            int esta = columna;
            columnas.add(new Columna(
                    columna,
                    Lugar.letras(columna),
                    campo == null ? "" : campo.name(),
                    filas.stream().map(fila -> fila.celda(esta)).toList()));
        }
        return new MuestraDeHoja(
                arriba.subList(Math.max(0, arriba.size() - ENCABEZADO), arriba.size()), filas, columnas);
    }
}
