package mx.avance.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Rows under headings, aligned by what a terminal shows and not by characters. Where the terminal is narrower than the
 * rows, each row becomes a short block instead, one line per heading.
 */
final class Tabla {

    private static final String ENTRE_COLUMNAS = "  ";

    private final List<Columna> columnas;
    private final List<List<String>> renglones = new ArrayList<>();
    private List<String> total = List.of();

    Tabla(Columna... columnas) {
        this.columnas = List.of(columnas);
    }

    /** A heading, and whether what stands under it are figures, which align to the right. */
    record Columna(String rotulo, boolean cifras) {

        static Columna texto(String rotulo) {
            return new Columna(rotulo, false);
        }

        static Columna cifras(String rotulo) {
            return new Columna(rotulo, true);
        }
    }

    void agregar(String... celdas) {
        renglones.add(fila(celdas));
    }

    /** The last row, under a rule. */
    void totales(String... celdas) {
        total = fila(celdas);
    }

    private List<String> fila(String... celdas) {
        if (celdas.length != columnas.size()) {
            throw new IllegalArgumentException("La tabla tiene " + columnas.size() + " columnas: " + celdas.length);
        }
        List<String> fila = new ArrayList<>(celdas.length);
        for (String celda : celdas) {
            fila.add(Renglon.limpio(celda));
        }
        return fila;
    }

    /** The table as lines; wider than the given width only where a single word is. */
    List<String> lineas(OptionalInt ancho) {
        int[] anchos = anchos();
        int necesario = (columnas.size() - 1) * ENTRE_COLUMNAS.length();
        for (int columna : anchos) {
            necesario += columna;
        }
        return ancho.isPresent() && ancho.getAsInt() < necesario
                ? enBloques(ancho.getAsInt())
                : enColumnas(anchos, necesario);
    }

    private int[] anchos() {
        int[] anchos = new int[columnas.size()];
        for (int i = 0; i < anchos.length; i++) {
            anchos[i] = Renglon.ancho(columnas.get(i).rotulo());
            for (List<String> renglon : renglones) {
                anchos[i] = Math.max(anchos[i], Renglon.ancho(renglon.get(i)));
            }
            if (!total.isEmpty()) {
                anchos[i] = Math.max(anchos[i], Renglon.ancho(total.get(i)));
            }
        }
        return anchos;
    }

    private List<String> enColumnas(int[] anchos, int necesario) {
        List<String> lineas = new ArrayList<>();
        lineas.add(linea(columnas.stream().map(Columna::rotulo).toList(), anchos));
        lineas.add("─".repeat(necesario));
        for (List<String> renglon : renglones) {
            lineas.add(linea(renglon, anchos));
        }
        if (!total.isEmpty()) {
            lineas.add("─".repeat(necesario));
            lineas.add(linea(total, anchos));
        }
        return lineas;
    }

    private String linea(List<String> celdas, int[] anchos) {
        StringBuilder linea = new StringBuilder();
        for (int i = 0; i < anchos.length; i++) {
            String celda = celdas.get(i);
            linea.append(i == 0 ? "" : ENTRE_COLUMNAS)
                    .append(
                            columnas.get(i).cifras()
                                    ? Renglon.alineadoALaDerecha(celda, anchos[i])
                                    : Renglon.alineadoALaIzquierda(celda, anchos[i]));
        }
        return linea.toString().stripTrailing();
    }

    private List<String> enBloques(int ancho) {
        List<String> lineas = new ArrayList<>();
        for (List<String> renglon : renglones) {
            bloque(renglon, ancho, lineas);
        }
        if (!total.isEmpty()) {
            bloque(total, ancho, lineas);
        }
        return lineas;
    }

    private void bloque(List<String> celdas, int ancho, List<String> lineas) {
        lineas.addAll(Renglon.partido(celdas.get(0), ancho, 0));
        for (int i = 1; i < celdas.size(); i++) {
            if (!celdas.get(i).isEmpty()) {
                for (String linea : Renglon.partido(columnas.get(i).rotulo() + ": " + celdas.get(i), ancho - 2, 2)) {
                    lineas.add("  " + linea);
                }
            }
        }
    }
}
