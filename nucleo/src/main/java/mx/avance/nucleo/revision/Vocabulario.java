package mx.avance.nucleo.revision;

import java.util.Arrays;
import java.util.Comparator;
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
        Integer[] orden = new Integer[cuantas];
        Arrays.setAll(orden, i -> i);
        Arrays.sort(orden, Comparator.comparingInt(palabra -> frecuencia[palabra]));
        int[] lugar = new int[cuantas];
        for (int i = 0; i < cuantas; i++) {
            lugar[orden[i]] = i;
        }
        return textos.stream()
                .map(texto -> Arrays.stream(texto)
                        .map(palabra -> lugar[palabra])
                        .sorted()
                        .toArray())
                .toList();
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
