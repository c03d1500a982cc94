package mx.avance.lectura.fuente;

import java.util.stream.Collectors;

/**
 * A Markdown table inside another text, each of its lines between quotes or after the mark of a quotation: {@code "| a | b |"},
 * {@code > | a | b |}.
 */
final class Citado {

    private Citado() {}

    /** Whether a line is a row of a Markdown table, quoted or not. */
    static boolean esRenglonConBarras(String linea) {
        int primero = primero(linea);
        return primero < linea.length() && linea.charAt(primero) == '|';
    }

    /**
     * The text without those marks, its lines in their places; the very same where no row of a table is quoted.
     */
    static String sinMarcas(String texto) {
        boolean comillas = texto.contains("\"|") || texto.contains("\" |");
        boolean citas = texto.contains("> |") || texto.contains(">|");
        if ((!comillas && !citas) || texto.lines().noneMatch(Citado::esRenglonCitado)) {
            return texto;
        }
        return texto.lines().map(Citado::sinMarca).collect(Collectors.joining("\n"));
    }

    private static boolean esRenglonCitado(String linea) {
        return esRenglonConBarras(linea) && linea.strip().charAt(0) != '|';
    }

    private static String sinMarca(String linea) {
        String dicho = linea.strip();
        if (dicho.startsWith(">")) {
            return dicho.substring(1).strip();
        }
        if (dicho.length() > 1 && dicho.startsWith("\"")) {
            int fin = dicho.length();
            while (fin > 1 && ",;".indexOf(dicho.charAt(fin - 1)) >= 0) {
                fin--;
            }
            return dicho.charAt(fin - 1) == '"' && fin > 1
                    ? dicho.substring(1, fin - 1).replace("\"\"", "\"")
                    : linea;
        }
        return linea;
    }

    /** Where a line begins once its quotation mark is passed over. */
    private static int primero(String linea) {
        int i = sinEspacios(linea, 0);
        if (i < linea.length() && (linea.charAt(i) == '"' || linea.charAt(i) == '>')) {
            i = sinEspacios(linea, i + 1);
        }
        return i;
    }

    private static int sinEspacios(String linea, int desde) {
        int i = desde;
        while (i < linea.length() && Character.isWhitespace(linea.charAt(i))) {
            i++;
        }
        return i;
    }
}
