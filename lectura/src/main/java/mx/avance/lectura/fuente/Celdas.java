package mx.avance.lectura.fuente;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the cells of one document and shares what repeats, since in a table most texts do: blank cells, zeros, units of
 * measure, equal figures.
 */
final class Celdas {

    /** Only short texts repeat often enough to be worth remembering. */
    private static final int LARGO_COMPARTIDO = 24;

    private final @Nullable String[] vistos = new @Nullable String[1 << 13];
    private final List<Celda> blancas = new ArrayList<>();

    /** A cell of a grid, whose position is its column. */
    Celda enColumna(String texto, int columna) {
        if (texto.isEmpty()) {
            while (blancas.size() < columna) {
                int siguiente = blancas.size() + 1;
                blancas.add(new Celda("", siguiente, siguiente, siguiente + 1));
            }
            return blancas.get(columna - 1);
        }
        return new Celda(compartido(texto), columna, columna, columna + 1);
    }

    String compartido(String texto) {
        if (texto.length() > LARGO_COMPARTIDO) {
            return texto;
        }
        int lugar = mezcla(texto.hashCode()) & (vistos.length - 1);
        String visto = vistos[lugar];
        if (visto != null && visto.equals(texto)) {
            return visto;
        }
        vistos[lugar] = texto;
        return texto;
    }

    private static int mezcla(int dispersion) {
        return dispersion ^ (dispersion >>> 15);
    }

    /** Trimmed, without control characters, white space of any kind (line breaks too) collapsed where it has any. */
    static String limpio(CharSequence crudo) {
        int n = crudo.length();
        int i = 0;
        while (i < n && esImprimible(crudo.charAt(i))) {
            i++;
        }
        if (i == n && (n == 0 || crudo.charAt(0) != ' ' && crudo.charAt(n - 1) != ' ')) {
            return crudo.toString();
        }
        char[] limpio = new char[n];
        int largo = 0;
        for (int j = 0; j < n; j++) {
            char c = crudo.charAt(j);
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                if (largo > 0 && limpio[largo - 1] != ' ') {
                    limpio[largo++] = ' ';
                }
            } else if (c == '\t' || Character.isSpaceChar(c)) {
                limpio[largo++] = ' ';
            } else if (!Character.isISOControl(c) && c != '\uFEFF' && c != '\u00AD') {
                limpio[largo++] = c;
            }
        }
        return new String(Arrays.copyOf(limpio, largo)).strip();
    }

    private static boolean esImprimible(char c) {
        return c >= ' ' && c < '\u007F' || c > '\u00AD' && c < '\u2000';
    }
}
