package mx.avance.nucleo.revision;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of many notes resemble another. Notes are not compared each with each: a shorter note can only share 80 % of its
 * words with another when one of its rarest words, a fifth of them and one more, stands in the other, and those words lead to
 * the candidates. A note tries at most {@value #TOPE} of them, rarest words first, so that ten thousand notes made of few
 * words do not take quadratic time; up to that many notes nothing is lost.
 */
final class NotasParecidas {

    static final int MINIMO_DE_PALABRAS = 25;
    private static final int PORCENTAJE = 80;
    private static final int CIEN = 100;
    private static final int TOPE = 200;

    private final List<int[]> notas;
    private final int[] otra;
    private final int[] porcentaje;

    /**
     * @param notas words by number, ascending, the rarest first
     */
    NotasParecidas(List<int[]> notas) {
        this.notas = notas;
        this.otra = new int[notas.size()];
        this.porcentaje = new int[notas.size()];
        Arrays.fill(otra, -1);
        int[] distintas = emparejarIguales();
        buscar(distintas, new Indice(notas, distintas));
    }

    /** The note that this one resembles; -1 when there is none. */
    int otra(int nota) {
        return otra[nota];
    }

    /** How much of the shorter of the two the other one has, in per cent, rounded down. */
    int porcentaje(int nota) {
        return porcentaje[nota];
    }

    /** Pairs off the notes with the very same words and leaves one of each. */
    private int[] emparejarIguales() {
        Map<List<Integer>, Integer> primeras = new HashMap<>();
        int[] distintas = new int[notas.size()];
        int cuantas = 0;
        for (int i = 0; i < distintas.length; i++) {
            Integer primera =
                    primeras.putIfAbsent(Arrays.stream(notas.get(i)).boxed().toList(), i);
            if (primera == null) {
                distintas[cuantas] = i;
                cuantas++;
            } else {
                emparejar(primera, i, CIEN);
            }
        }
        return Arrays.copyOf(distintas, cuantas);
    }

    private void buscar(int[] distintas, Indice indice) {
        int[] probada = new int[notas.size()];
        Arrays.fill(probada, -1);
        for (int corta : distintas) {
            int[] palabras = notas.get(corta);
            int intentos = 0;
            for (int i = 0; i < palabras.length - minimo(palabras) + 1; i++) {
                for (int j = indice.desde(palabras[i]); j < indice.hasta(palabras[i]) && intentos < TOPE; j++) {
                    int larga = indice.nota(j);
                    if (larga != corta && probada[larga] != corta && notas.get(larga).length >= palabras.length) {
                        probada[larga] = corta;
                        intentos++;
                        comparar(corta, larga);
                    }
                }
            }
        }
    }

    private void comparar(int corta, int larga) {
        if (otra[corta] >= 0 && otra[larga] >= 0) {
            return;
        }
        int comunes = comunes(notas.get(corta), notas.get(larga));
        if (comunes > 0) {
            emparejar(corta, larga, comunes * CIEN / notas.get(corta).length);
        }
    }

    private void emparejar(int una, int dos, int cuanto) {
        if (otra[una] < 0) {
            otra[una] = dos;
            porcentaje[una] = cuanto;
        }
        if (otra[dos] < 0) {
            otra[dos] = una;
            porcentaje[dos] = cuanto;
        }
    }

    /** How many words two notes share; 0 as soon as they cannot be enough. */
    private static int comunes(int[] corta, int[] larga) {
        int sobran = corta.length - minimo(corta);
        int j = 0;
        int comunes = 0;
        for (int i = 0; i < corta.length; i++) {
            while (j < larga.length && larga[j] < corta[i]) {
                j++;
            }
            if (j < larga.length && larga[j] == corta[i]) {
                comunes++;
            } else if (i - comunes >= sobran) {
                return 0;
            }
        }
        return comunes;
    }

    private static int minimo(int[] palabras) {
        return (palabras.length * PORCENTAJE + CIEN - 1) / CIEN;
    }

    /** For each word the notes that have it, one after the other. */
    private static final class Indice {

        private final int[] inicio;
        private final int[] quienes;

        Indice(List<int[]> notas, int[] distintas) {
            int mayor = -1;
            for (int nota : distintas) {
                int[] palabras = notas.get(nota);
                mayor = Math.max(mayor, palabras[palabras.length - 1]);
            }
            inicio = new int[mayor + 2];
            for (int nota : distintas) {
                for (int palabra : notas.get(nota)) {
                    inicio[palabra + 1]++;
                }
            }
            for (int palabra = 0; palabra <= mayor; palabra++) {
                inicio[palabra + 1] += inicio[palabra];
            }
            quienes = new int[inicio[mayor + 1]];
            int[] libre = inicio.clone();
            for (int nota : distintas) {
                for (int palabra : notas.get(nota)) {
                    quienes[libre[palabra]] = nota;
                    libre[palabra]++;
                }
            }
        }

        int desde(int palabra) {
            return inicio[palabra];
        }

        int hasta(int palabra) {
            return inicio[palabra + 1];
        }

        int nota(int lugar) {
            return quienes[lugar];
        }
    }
}
