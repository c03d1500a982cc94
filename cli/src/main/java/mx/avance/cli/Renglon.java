package mx.avance.cli;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Measures and shapes lines of text as a terminal shows them. */
final class Renglon {

    private Renglon() {}

    /** Columns that a text takes: an accent that stands apart from its letter takes none, a wide character two. */
    static int ancho(String texto) {
        int ancho = 0;
        for (int i = 0; i < texto.length(); i += Character.charCount(texto.codePointAt(i))) {
            ancho += ancho(texto.codePointAt(i));
        }
        return ancho;
    }

    private static int ancho(int caracter) {
        return switch (Character.getType(caracter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> esDoble(caracter) ? 2 : 1;
        };
    }

    private static boolean esDoble(int caracter) {
        return Character.isIdeographic(caracter)
                || (caracter >= 0x1100 && caracter <= 0x115F)
                || (caracter >= 0x3000 && caracter <= 0x30FF)
                || (caracter >= 0xAC00 && caracter <= 0xD7A3)
                || (caracter >= 0xFF00 && caracter <= 0xFF60)
                || (caracter >= 0x1F300 && caracter <= 0x1FAFF);
    }

    /** The same text with a space in place of every control character, composed so that letters keep their accents. */
    static String limpio(String texto) {
        StringBuilder limpio = new StringBuilder(texto.length());
        for (int i = 0; i < texto.length(); i++) {
            char c = texto.charAt(i);
            limpio.append(Character.isISOControl(c) ? ' ' : c);
        }
        return Normalizer.normalize(limpio, Normalizer.Form.NFC);
    }

    /** With a full stop at its end, unless it ends in a mark of its own. */
    static String comoOracion(String texto) {
        String sin = texto.strip();
        return sin.isEmpty() || ".:?!…".indexOf(sin.charAt(sin.length() - 1)) >= 0 ? sin : sin + ".";
    }

    static String alineadoALaIzquierda(String texto, int ancho) {
        return texto + " ".repeat(Math.max(0, ancho - ancho(texto)));
    }

    static String alineadoALaDerecha(String texto, int ancho) {
        return " ".repeat(Math.max(0, ancho - ancho(texto))) + texto;
    }

    /** Cut to a width, with an ellipsis in place of what is missing. */
    static String recortado(String texto, int ancho) {
        if (ancho(texto) <= ancho) {
            return texto;
        }
        StringBuilder cabe = new StringBuilder();
        int usado = 0;
        for (int i = 0; i < texto.length(); ) {
            int caracter = texto.codePointAt(i);
            usado += ancho(caracter);
            if (usado > ancho - 1) {
                break;
            }
            cabe.appendCodePoint(caracter);
            i += Character.charCount(caracter);
        }
        return cabe.append('…').toString();
    }

    /**
     * Broken between words into lines of at most this width; a word that is wider keeps a line of its own.
     *
     * @param sangria spaces before every line but the first, counted in the width of those
     */
    static List<String> partido(String texto, int ancho, int sangria) {
        List<String> lineas = new ArrayList<>();
        StringBuilder linea = new StringBuilder();
        int usado = 0;
        for (String palabra : texto.strip().split("\\s+", -1)) {
            int mide = ancho(palabra);
            if (usado > 0 && usado + 1 + mide > ancho) {
                lineas.add(linea.toString());
                linea = new StringBuilder(" ".repeat(sangria)).append(palabra);
                usado = sangria + mide;
            } else {
                linea.append(usado > 0 ? " " : "").append(palabra);
                usado += (usado > 0 ? 1 : 0) + mide;
            }
        }
        lineas.add(linea.toString());
        return lineas;
    }

    /** {@code 1 hoja}, {@code 6 hojas}. */
    static String cuenta(int cuantos, String uno, String varios) {
        return cuantos + " " + (cuantos == 1 ? uno : varios);
    }
}
