package mx.avance.nucleo;

import java.text.Normalizer;

/**
 * How a text of the form reads once its writing is set aside: paper and OCR lose accents, case and punctuation before they
 * lose letters, so names, units of measure and notes are compared by this.
 */
public final class Escritura {

    private static final char QUITAR = '\0';
    private static final int TABLA = 0x180;
    private static final char[] LLANO = tabla();

    private Escritura() {}

    /** Lower case without accents; everything else, punctuation included, stays in its place. */
    public static String sinAcentos(String texto) {
        char[] llano = new char[texto.length()];
        int largo = 0;
        for (int i = 0; i < llano.length; i++) {
            char letra = llano(texto.charAt(i));
            if (letra != QUITAR) {
                llano[largo] = letra;
                largo++;
            }
        }
        return new String(llano, 0, largo);
    }

    /** Only letters and digits, in lower case and without accents, with one space between words and none at the ends. */
    public static String llana(String texto) {
        StringBuilder llano = new StringBuilder(texto.length());
        boolean espacio = false;
        for (int i = 0; i < texto.length(); i++) {
            char letra = llano(texto.charAt(i));
            if (letra == QUITAR) {
                continue;
            }
            if (Character.isLetterOrDigit(letra)) {
                if (espacio && llano.length() > 0) {
                    llano.append(' ');
                }
                espacio = false;
                llano.append(letra);
            } else {
                espacio = true;
            }
        }
        return llano.toString();
    }

    private static char llano(char letra) {
        if (letra < TABLA) {
            return LLANO[letra];
        }
        if (letra >= '\u0300' && letra <= '\u036f') {
            return QUITAR;
        }
        return Character.toLowerCase(letra);
    }

    private static char[] tabla() {
        char[] tabla = new char[TABLA];
        for (char letra = 0; letra < TABLA; letra++) {
            String base = Normalizer.normalize(Character.toString(letra), Normalizer.Form.NFD);
            tabla[letra] = letra == 0 ? ' ' : Character.toLowerCase(base.charAt(0));
        }
        return tabla;
    }
}
