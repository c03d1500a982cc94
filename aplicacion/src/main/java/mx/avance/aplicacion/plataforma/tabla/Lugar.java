package mx.avance.aplicacion.plataforma.tabla;

/**
 * Where a cell is, as a person finds it again in the file.
 *
 * @param pestana blank in a CSV, which has none
 * @param renglon from 1, as the file counts them
 * @param columna from 1
 */
public record Lugar(String pestana, int renglon, int columna) {

    /** {@code Metas!B12}; in a CSV, {@code B12}. */
    @Override
    public String toString() {
        String celda = letras(columna) + renglon;
        return pestana.isEmpty() ? celda : pestana + "!" + celda;
    }

    /**
     * The letters of a column: 1 is A, 28 is AB.
     *
     * @throws IllegalArgumentException when the column is not positive
     */
    public static String letras(int columna) {
        if (columna <= 0) {
            throw new IllegalArgumentException("Las columnas se cuentan desde 1: " + columna);
        }
        StringBuilder letras = new StringBuilder();
        for (int resto = columna; resto > 0; resto = (resto - 1) / 26) {
            letras.insert(0, (char) ('A' + (resto - 1) % 26));
        }
        return letras.toString();
    }
}
