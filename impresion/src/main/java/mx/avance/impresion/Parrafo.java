package mx.avance.impresion;

import java.util.Arrays;

/**
 * A text broken into lines of a given width, at spaces; a word wider than the line is broken where it must, without any
 * mark. No character is added or lost but the space at which a line ends.
 */
final class Parrafo {

    private static final Parrafo VACIO = new Parrafo(new int[0], Letra.NORMAL, 1, new int[0], new int[0]);

    private final int[] caracteres;
    private final Letra letra;
    private final float tamano;
    /** Start and end (exclusive) of every line, in pairs. */
    private final int[] lineas;

    private final int[] anchos;

    private Parrafo(int[] caracteres, Letra letra, float tamano, int[] lineas, int[] anchos) {
        this.caracteres = caracteres;
        this.letra = letra;
        this.tamano = tamano;
        this.lineas = lineas;
        this.anchos = anchos;
    }

    static Parrafo de(String texto, Letra letra, float tamano, float ancho) {
        if (texto.isEmpty()) {
            return VACIO;
        }
        int[] caracteres = texto.codePoints().toArray();
        int disponible = (int) (ancho * 1000 / tamano);
        int[] lineas = new int[8];
        int[] anchos = new int[4];
        int n = 0;
        int inicio = 0;
        while (inicio < caracteres.length) {
            int corte = -1;
            int anchoAlCorte = 0;
            int acumulado = 0;
            int i = inicio;
            while (i < caracteres.length) {
                int avance = avance(caracteres[i], letra);
                if (caracteres[i] == ' ') {
                    corte = i;
                    anchoAlCorte = acumulado;
                } else if (acumulado + avance > disponible && i > inicio) {
                    break;
                }
                acumulado += avance;
                i++;
            }
            int fin = i;
            int anchoDeLinea = acumulado;
            int siguiente = i;
            if (i < caracteres.length && corte > inicio) {
                fin = corte;
                anchoDeLinea = anchoAlCorte;
                siguiente = corte + 1;
            }
            if (2 * n == lineas.length) {
                lineas = Arrays.copyOf(lineas, 4 * n);
                anchos = Arrays.copyOf(anchos, 2 * n);
            }
            lineas[2 * n] = inicio;
            lineas[2 * n + 1] = fin;
            anchos[n++] = anchoDeLinea;
            inicio = siguiente;
        }
        return new Parrafo(caracteres, letra, tamano, Arrays.copyOf(lineas, 2 * n), Arrays.copyOf(anchos, n));
    }

    /** The width of a text on one line, in points. */
    static float ancho(String texto, Letra letra, float tamano) {
        int suma = 0;
        for (int i = 0; i < texto.length(); ) {
            int caracter = texto.codePointAt(i);
            suma += avance(caracter, letra);
            i += Character.charCount(caracter);
        }
        return suma * tamano / 1000;
    }

    /** The width of its widest word, in points: a column not narrower than this breaks no word. */
    static float anchoDePalabra(String texto, Letra letra, float tamano) {
        float mayor = 0;
        for (String palabra : texto.split(" ", -1)) {
            mayor = Math.max(mayor, ancho(palabra, letra, tamano));
        }
        return mayor;
    }

    private static int avance(int caracter, Letra letra) {
        Letra cual = letra.para(caracter);
        int glifo = cual.glifo(caracter);
        return glifo == 0 ? Letra.SUPLENTE.ancho(Letra.SUPLENTE.glifo(Letra.HUECO)) : cual.ancho(glifo);
    }

    int lineas() {
        return anchos.length;
    }

    /** The width of its widest line. */
    float ancho() {
        int mayor = 0;
        for (int ancho : anchos) {
            mayor = Math.max(mayor, ancho);
        }
        return mayor * tamano / 1000;
    }

    float ancho(int linea) {
        return anchos[linea] * tamano / 1000;
    }

    int inicio(int linea) {
        return lineas[2 * linea];
    }

    int fin(int linea) {
        return lineas[2 * linea + 1];
    }

    int caracter(int i) {
        return caracteres[i];
    }

    Letra letra() {
        return letra;
    }

    float tamano() {
        return tamano;
    }
}
