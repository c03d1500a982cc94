package mx.avance.impresion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a form, ready to be laid out on paper, in a workbook or in a CSV. It holds what is printed and nothing of
 * where it came from, so that a reading and the application's own data print alike.
 *
 * @param nombre short name of the sheet, for a tab or a bookmark
 * @param titulos centred lines at the head
 * @param clave the labelled block of the heading
 * @param encabezadoDeClave captions over code and name of that block; empty for none
 * @param fecha the label and the wording of the period; null when the form does not print it
 * @param forma code of the form
 * @param nombreDeLaForma printed beside the code; null for none
 * @param referencia labelled pairs between heading and table
 * @param tituloDeTabla a caption that spans the table; null for none
 * @param pie labelled figures after the table
 * @param huella SHA-256 of the figures of the sheet, 64 lower-case hexadecimal digits
 */
record HojaImpresa(
        String nombre,
        List<String> titulos,
        List<RenglonDeClave> clave,
        List<String> encabezadoDeClave,
        @Nullable Rotulado fecha,
        String forma,
        @Nullable String nombreDeLaForma,
        List<Rotulado> referencia,
        @Nullable String tituloDeTabla,
        List<ColumnaImpresa> columnas,
        List<FilaImpresa> filas,
        List<Rotulado> pie,
        List<FirmaImpresa> firmas,
        String huella) {

    /** The short form of the fingerprint that a person can compare by eye: {@code 3F2A-91BC-77D0-12EE}. */
    String huellaCorta() {
        String alta = huella.substring(0, 16).toUpperCase(java.util.Locale.ROOT);
        return alta.substring(0, 4) + "-" + alta.substring(4, 8) + "-" + alta.substring(8, 12) + "-"
                + alta.substring(12);
    }

    boolean tieneFilasPorRevisar() {
        return filas.stream().anyMatch(FilaImpresa::porRevisar);
    }

    /** How many lines the nested heads of the columns take. */
    int nivelesDeColumnas() {
        return columnas.stream()
                .mapToInt(columna -> columna.rotulos().size())
                .max()
                .orElse(1);
    }

    /**
     * A line of the programmatic key.
     *
     * @param rotulo empty on the lines that continue the one above
     * @param marcada whether a person must still decide the code
     */
    record RenglonDeClave(String rotulo, String clave, String nombre, boolean marcada) {}

    /** A caption and what it says. */
    record Rotulado(String rotulo, CeldaImpresa valor) {}

    /**
     * One row.
     *
     * @param numero of the meta, as printed
     * @param celdas one per column
     * @param principal whether it is the meta above its acciones
     */
    record FilaImpresa(String numero, List<CeldaImpresa> celdas, boolean porRevisar, boolean principal) {}

    /** The place for one signature, which stays empty: name and post under it. */
    record FirmaImpresa(String rotulo, String nombre, String cargo, String leyenda) {}

    /** Which side of its column a cell keeps to. */
    enum Alineacion {
        IZQUIERDA,
        CENTRO,
        DERECHA
    }

    /**
     * A column.
     *
     * @param clave the name that formulas know it by
     * @param rotulos captions from the outermost head to its own
     * @param peso share of the width left over by the columns of figures; 0 for a column as wide as its content
     * @param anchoEnLibro in characters
     * @param fueraDelPapel whether it exists in the workbook alone, beside the printed area
     */
    record ColumnaImpresa(
            String clave,
            List<String> rotulos,
            Alineacion alineacion,
            float peso,
            int anchoEnLibro,
            boolean fueraDelPapel) {}
}
