package mx.avance.impresion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a form, ready to be laid out on paper, in a workbook or in a CSV. It holds what is printed and nothing of
 * where it came from, so that a reading and the application's own data print alike.
 *
 * @param papeleria what the paper brings before anything is printed on it
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
 * @param apartados titled texts after the table
 * @param huella of what the sheet says
 */
record HojaImpresa(
        Papeleria papeleria,
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
        List<Apartado> apartados,
        List<FirmaImpresa> firmas,
        Huella huella) {

    Orientacion orientacion() {
        return papeleria.orientacion();
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
     * The paper of a sheet.
     *
     * @param emblema null for none
     * @param leyenda at the foot of every page, such as the state of the document; empty for none
     */
    record Papeleria(Orientacion orientacion, @Nullable Emblema emblema, String leyenda) {

        /** That of a form without a state. */
        static Papeleria apaisada(@Nullable Emblema emblema) {
            return new Papeleria(Orientacion.APAISADA, emblema, "");
        }
    }

    /** The same sheet with another table, under another caption: what stands apart prints like the rest. */
    HojaImpresa conTabla(String titulo, Tabla tabla) {
        return new HojaImpresa(
                papeleria,
                nombre,
                titulos,
                clave,
                encabezadoDeClave,
                fecha,
                forma,
                nombreDeLaForma,
                referencia,
                titulo,
                tabla.columnas(),
                tabla.filas(),
                pie,
                List.of(),
                firmas,
                huella);
    }

    /**
     * A text or a table under its own title.
     *
     * @param parrafos none of them blank; none where there is a table
     * @param tabla null for none
     */
    record Apartado(
            String titulo, List<String> parrafos, @Nullable Tabla tabla) {

        /** A text. */
        Apartado(String titulo, List<String> parrafos) {
            this(titulo, parrafos, null);
        }
    }

    /**
     * A table apart.
     *
     * @param columnas with one caption each, under keys that the table of the sheet has too: a workbook puts them in the same columns
     * @param filas at least one
     */
    record Tabla(List<ColumnaImpresa> columnas, List<FilaImpresa> filas) {

        /** A row as one of the table of the sheet, blank in the columns that this one has not. */
        FilaImpresa entre(List<ColumnaImpresa> otras, FilaImpresa fila) {
            return FilaImpresa.de(
                    fila.numero(),
                    otras.stream().map(otra -> celda(otra.clave(), fila)).toList(),
                    fila.porRevisar(),
                    fila.realce());
        }

        private CeldaImpresa celda(String clave, FilaImpresa fila) {
            for (int i = 0; i < columnas.size(); i++) {
                if (columnas.get(i).clave().equals(clave)) {
                    return fila.celdas().get(i);
                }
            }
            return CeldaImpresa.VACIA;
        }
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
     * @param conLaSiguiente whether no page ends between it and the next row
     * @param destino the page where what the row names starts, counted from 0 as pages were made; null for none
     */
    record FilaImpresa(
            String numero,
            List<CeldaImpresa> celdas,
            boolean porRevisar,
            Realce realce,
            boolean conLaSiguiente,
            @Nullable Integer destino) {

        /** Of its cell in a column: notes are never bold. */
        Letra letra(ColumnaImpresa columna) {
            return "NOTAS".equals(columna.clave()) ? Letra.NORMAL : realce.letra();
        }

        /** A row that leads nowhere and after which a page may end. */
        static FilaImpresa de(String numero, List<CeldaImpresa> celdas, boolean porRevisar, Realce realce) {
            return new FilaImpresa(numero, celdas, porRevisar, realce, false, null);
        }

        /** The same, on the page of the row after it. */
        FilaImpresa junta() {
            return new FilaImpresa(numero, celdas, porRevisar, realce, true, destino);
        }
    }

    /** How a row stands out from the others. */
    enum Realce {
        /** Not at all. */
        NINGUNO,
        /** By a tint, as the meta above its acciones. */
        FONDO,
        /** By a tint and bold letters. */
        FONDO_Y_NEGRITA;

        boolean conFondo() {
            return this != NINGUNO;
        }

        Letra letra() {
            return this == FONDO_Y_NEGRITA ? Letra.NEGRITA : Letra.NORMAL;
        }
    }

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
