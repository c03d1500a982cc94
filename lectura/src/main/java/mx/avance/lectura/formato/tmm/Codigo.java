package mx.avance.lectura.formato.tmm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The writing of codes: letters taken for digits, dots lost. */
final class Codigo {

    private static final Pattern CODIGO =
            Pattern.compile("^([0-9][0-9OlISBZ]{0,5}(?:[.,][0-9OlI]{1,2}){0,3})[.,:]?(?=[\\s-]|$)");

    private static final Pattern LINEA =
            Pattern.compile("\\d{1,2}(?:\\.\\s?\\d{1,2}|,\\d{1,2}(?!\\d|\\.\\d)){1,2}|\\d{1,4}");

    private Codigo() {}

    /** The code at the start of a text, as written; null when it starts with none. */
    static @Nullable String alInicio(String texto) {
        Matcher codigo = CODIGO.matcher(texto);
        return codigo.find() ? codigo.group(1) : null;
    }

    /** With the letters that scanners write for digits turned back into digits, and commas into dots. */
    static String conDigitos(String codigo) {
        StringBuilder digitos = new StringBuilder(codigo.length());
        for (int i = 0; i < codigo.length(); i++) {
            char letra = codigo.charAt(i);
            digitos.append(
                    switch (letra) {
                        case 'O', 'o' -> '0';
                        case 'l', 'I' -> '1';
                        case 'Z' -> '2';
                        case 'S' -> '5';
                        case 'B' -> '8';
                        case ',' -> '.';
                        default -> letra;
                    });
        }
        return digitos.toString();
    }

    /** The líneas de acción that a cell lists, in its order: separated by spaces, commas, «y» or nothing but dots. */
    static List<String> lineas(String texto) {
        List<String> lineas = new ArrayList<>(2);
        Matcher linea = LINEA.matcher(texto);
        while (linea.find()) {
            String codigo = linea.group().replace(" ", "").replace(',', '.');
            lineas.add(codigo);
        }
        return lineas;
    }

    /**
     * A line's code with its dots: {@code 211} is 2.1.1 and {@code 2131} is 2.13.1 unless the sheet knows better.
     *
     * @param conocidas the codes with dots that the document uses elsewhere
     */
    static String conPuntos(String codigo, Predicate<String> conocidas) {
        String digitos = codigo.endsWith(".") ? codigo.substring(0, codigo.length() - 1) : codigo;
        if (digitos.indexOf('.') >= 0 || digitos.length() < 3) {
            return digitos;
        }
        if (digitos.length() == 3) {
            return digitos.charAt(0) + "." + digitos.charAt(1) + "." + digitos.charAt(2);
        }
        String temaLargo = digitos.charAt(0) + "." + digitos.substring(1, 3) + "." + digitos.substring(3);
        String lineaLarga = digitos.charAt(0) + "." + digitos.charAt(1) + "." + digitos.substring(2);
        return conocidas.test(lineaLarga) && !conocidas.test(temaLargo) ? lineaLarga : temaLargo;
    }
}
