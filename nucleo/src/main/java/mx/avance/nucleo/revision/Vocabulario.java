package mx.avance.nucleo.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of all notes as numbers. The second time that a word stands in a note it is another word, and so on. */
final class Vocabulario {

    private final Map<String, Integer> palabras = new HashMap<>();
    private final Map<Long, Integer> repetidas = new HashMap<>();
    private int cuantas;

    /** The words of a text that is already in lower case and without accents, by number. */
    int[] palabras(String texto) {
        int[] numeros = new int[texto.length() / 2 + 1];
        int total = 0;
        int desde = -1;
        for (int i = 0; i <= texto.length(); i++) {
            boolean dentro = i < texto.length() && Character.isLetterOrDigit(texto.charAt(i));
            if (dentro && desde < 0) {
                desde = i;
            } else if (!dentro && desde >= 0) {
                numeros[total] = numero(texto.substring(desde, i));
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

    private int numero(String palabra) {
        Integer sabido = palabras.putIfAbsent(palabra, cuantas);
        return sabido == null ? cuantas++ : sabido;
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
}
