package mx.avance.nucleo.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of all notes as numbers. The second time that a word stands in a note it is another word, and so on. */
final class Vocabulario {

    private static final int PRIMO = 31;

    private final Palabras palabras = new Palabras();
    private final Map<Long, Integer> repetidas = new HashMap<>();
    private int cuantas;

    /** The words of a text that is already in lower case and without accents, by number. */
    int[] palabras(String texto) {
        int[] numeros = new int[texto.length() / 2 + 1];
        int total = 0;
        int desde = -1;
        int resumen = 0;
        for (int i = 0; i <= texto.length(); i++) {
            char letra = i < texto.length() ? texto.charAt(i) : ' ';
            if (Character.isLetterOrDigit(letra)) {
                resumen = (desde < 0 ? 0 : resumen * PRIMO) + letra;
                desde = desde < 0 ? i : desde;
            } else if (desde >= 0) {
                numeros[total] = numero(texto, desde, i, resumen);
                total++;
                desde = -1;
            }
        }
        int[] halladas = Arrays.copyOf(numeros, total);
        distinguirRepetidas(halladas);
        return halladas;
    }

    /** The same texts with their words numbered from the rarest in all of them to the most frequent, in that order. */
    List<int[]> porRareza(List<int[]> textos) {
        int[] frecuencia = new int[cuantas];
        for (int[] texto : textos) {
            for (int palabra : texto) {
                frecuencia[palabra]++;
            }
        }
        int[] lugar = lugares(frecuencia);
        List<int[]> ordenados = new ArrayList<>(textos.size());
        for (int[] texto : textos) {
            int[] ordenado = new int[texto.length];
            for (int i = 0; i < texto.length; i++) {
                ordenado[i] = lugar[texto[i]];
            }
            Arrays.sort(ordenado);
            ordenados.add(ordenado);
        }
        return ordenados;
    }

    /** The place of each word by frequency; ties by first appearance, so that nothing depends on chance. */
    private static int[] lugares(int[] frecuencia) {
        long[] orden = new long[frecuencia.length];
        for (int i = 0; i < orden.length; i++) {
            orden[i] = ((long) frecuencia[i] << Integer.SIZE) | i;
        }
        Arrays.sort(orden);
        int[] lugar = new int[orden.length];
        for (int i = 0; i < orden.length; i++) {
            lugar[(int) orden[i]] = i;
        }
        return lugar;
    }

    private int numero(String texto, int desde, int hasta, int resumen) {
        int sabido = palabras.find(texto, desde, hasta, resumen);
        if (sabido >= 0) {
            return sabido;
        }
        palabras.agregar(texto.substring(desde, hasta), resumen, cuantas);
        return cuantas++;
    }

    private void distinguirRepetidas(int[] numeros) {
        Arrays.sort(numeros);
        for (int i = numeros.length - 1; i > 0; i--) {
            int iguales = 0;
            while (iguales < i && numeros[i - 1 - iguales] == numeros[i]) {
                iguales++;
            }
            if (iguales > 0) {
                long clave = ((long) numeros[i] << Integer.SIZE) | iguales;
                Integer sabido = repetidas.putIfAbsent(clave, cuantas);
                numeros[i] = sabido == null ? cuantas++ : sabido;
            }
        }
    }

    /** Words and their numbers, found by where they stand in a text without cutting them out of it. */
    private static final class Palabras {

        private @Nullable String[] palabras = new @Nullable String[1024];
        private int[] numeros = new int[palabras.length];
        private int[] resumenes = new int[palabras.length];
        private int ocupadas;

        /** -1 when the word is new. */
        int find(String texto, int desde, int hasta, int resumen) {
            for (int i = lugar(resumen); ; i = (i + 1) & (palabras.length - 1)) {
                String palabra = palabras[i];
                if (palabra == null) {
                    return -1;
                }
                if (resumenes[i] == resumen && palabra.length() == hasta - desde && texto.startsWith(palabra, desde)) {
                    return numeros[i];
                }
            }
        }

        void agregar(String palabra, int resumen, int numero) {
            if (2 * (ocupadas + 1) > palabras.length) {
                crecer();
            }
            int i = lugar(resumen);
            while (palabras[i] != null) {
                i = (i + 1) & (palabras.length - 1);
            }
            palabras[i] = palabra;
            numeros[i] = numero;
            resumenes[i] = resumen;
            ocupadas++;
        }

        private int lugar(int resumen) {
            return (resumen ^ (resumen >>> 15)) & (palabras.length - 1);
        }

        private void crecer() {
            @Nullable String[] antes = palabras;
            int[] susNumeros = numeros;
            int[] susResumenes = resumenes;
            palabras = new @Nullable String[2 * antes.length];
            numeros = new int[palabras.length];
            resumenes = new int[palabras.length];
            ocupadas = 0;
            for (int i = 0; i < antes.length; i++) {
                String palabra = antes[i];
                if (palabra != null) {
                    agregar(palabra, susResumenes[i], susNumeros[i]);
                }
            }
        }
    }
}
