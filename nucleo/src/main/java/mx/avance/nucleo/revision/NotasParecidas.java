package mx.avance.nucleo.revision;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of many notes resemble another. Notes are not compared each with each: a shorter note can only share 80 % of its
 * words with another when {@value #PISTAS} of its rarest words, a fifth of them and a few more, stand in the other, and those
 * words lead to the candidates. So that ten thousand notes made of few words do not take quadratic time, each follows only as
 * many leads as its share of {@value #PRESUPUESTO}, rarest words first; up to several hundred long notes nothing is lost.
 */
final class NotasParecidas {

    static final int MINIMO_DE_PALABRAS = 25;
    private static final int PORCENTAJE = 80;
    private static final int CIEN = 100;
    private static final int PISTAS = 3;
    private static final int PRESUPUESTO = 1_500_000;

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
        Map<Texto, Integer> primeras = new HashMap<>(notas.size() * 2);
        int[] distintas = new int[notas.size()];
        int cuantas = 0;
        for (int i = 0; i < distintas.length; i++) {
            Integer primera = primeras.putIfAbsent(new Texto(notas.get(i)), i);
            if (primera == null) {
                distintas[cuantas] = i;
                cuantas++;
            } else {
                emparejar(primera, i, CIEN);
            }
        }
        return Arrays.copyOf(distintas, cuantas);
    }

    /** The leads to each note are counted from a number that grows with every note, so that none has to be taken back. */
    private void buscar(int[] distintas, Indice indice) {
        long[] pistas = new long[notas.size()];
        int tope = PRESUPUESTO / Math.max(distintas.length, 1);
        for (int corta : distintas) {
            int[] palabras = notas.get(corta);
            long ninguna = (long) (corta + 1) << Integer.SIZE;
            int seguidas = 0;
            for (int i = 0; i < palabras.length - minimo(palabras) + PISTAS && seguidas < tope; i++) {
                int hasta = Math.min(indice.hasta(palabras[i]), indice.desde(palabras[i]) + tope - seguidas);
                for (int j = indice.desde(palabras[i]); j < hasta; j++) {
                    int larga = indice.nota(j);
                    pistas[larga] = Math.max(pistas[larga], ninguna) + 1;
                    if (pistas[larga] == ninguna + PISTAS && larga != corta) {
                        comparar(corta, larga);
                    }
                }
                seguidas += indice.hasta(palabras[i]) - indice.desde(palabras[i]);
            }
        }
    }

    private void comparar(int corta, int larga) {
        boolean yaSabidas = otra[corta] >= 0 && otra[larga] >= 0;
        if (yaSabidas || notas.get(larga).length < notas.get(corta).length) {
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

    /** The words of a note, equal when they are the same. */
    private static final class Texto {

        private final int[] palabras;
        private final int resumen;

        Texto(int[] palabras) {
            this.palabras = palabras;
            this.resumen = Arrays.hashCode(palabras);
        }

        @Override
        public boolean equals(@Nullable Object objeto) {
            return objeto instanceof Texto otro && Arrays.equals(palabras, otro.palabras);
        }

        @Override
        public int hashCode() {
            return resumen;
        }
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
