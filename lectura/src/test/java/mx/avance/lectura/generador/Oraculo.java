package mx.avance.lectura.generador;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Enumerates, without help from the reader, the readings that the printed cells of a row admit with no figure altered. A
 * reading is a text: the annual goal, four P, the reported A, the accumulated figure and its per cent.
 */
final class Oraculo {

    static final long NINGUNO = Long.MIN_VALUE;

    private static final int MAS_REPETIDAS = 8;
    private static final int MAS_TOTALES = 2;

    private Oraculo() {}

    /** The readings under every habit of which a sheet may be. */
    static Set<String> lecturas(List<String> celdas, int trimestre) {
        Set<String> lecturas = new HashSet<>();
        for (Costumbre.Futuro futuro : Costumbre.Futuro.values()) {
            lecturas.addAll(lecturas(celdas, trimestre, futuro));
        }
        return lecturas;
    }

    /** The readings under one habit; blank cells may be the quarters to come or nothing at all: a blank is no figure. */
    static Set<String> lecturas(List<String> celdas, int trimestre, Costumbre.Futuro futuro) {
        List<String> sinSigno = new ArrayList<>(celdas);
        int signo = sinSigno.lastIndexOf("%");
        if (signo > 0) {
            sinSigno.remove(signo);
            sinSigno.set(signo - 1, sinSigno.get(signo - 1) + "%");
        }
        Set<String> lecturas = new HashSet<>();
        enumerar(sinSigno, trimestre, futuro, lecturas);
        List<String> llenas =
                sinSigno.stream().filter(celda -> !celda.isEmpty()).toList();
        if (llenas.size() < sinSigno.size()) {
            enumerar(llenas, trimestre, futuro == Costumbre.Futuro.BLANCOS ? Costumbre.Futuro.OMITE : futuro, lecturas);
        }
        return lecturas;
    }

    private static void enumerar(List<String> celdas, int trimestre, Costumbre.Futuro futuro, Set<String> lecturas) {
        int futuras = futuro == Costumbre.Futuro.OMITE ? 0 : 4 - trimestre;
        for (int totales = 0; totales <= MAS_TOTALES; totales++) {
            int repetidas = celdas.size() - (1 + 4 + trimestre + futuras + 2 * totales + 2);
            if (repetidas >= 0 && repetidas <= MAS_REPETIDAS) {
                String lectura = leer(celdas, trimestre, futuro, totales, repetidas);
                if (!lectura.isEmpty()) {
                    lecturas.add(lectura);
                }
            }
        }
    }

    private static String leer(
            List<String> celdas, int trimestre, Costumbre.Futuro futuro, int totales, int repetidas) {
        int lugar = 0;
        for (int i = 0; i + 1 < celdas.size(); i++) {
            if (celdas.get(i).endsWith("%")) {
                return "";
            }
        }
        long anual = valor(celdas.get(lugar++));
        long[] programado = new long[4];
        long[] alcanzado = new long[trimestre];
        long absoluto = 0;
        long suma = 0;
        for (int t = 1; t <= 4; t++) {
            programado[t - 1] = valor(celdas.get(lugar++));
            if (programado[t - 1] == NINGUNO) {
                return "";
            }
            suma += programado[t - 1];
            if (t <= trimestre) {
                alcanzado[t - 1] = valor(celdas.get(lugar++));
                if (alcanzado[t - 1] == NINGUNO) {
                    return "";
                }
                absoluto += alcanzado[t - 1];
            } else if (futuro == Costumbre.Futuro.CEROS) {
                if (valor(celdas.get(lugar++)) != 0) {
                    return "";
                }
            } else if (futuro == Costumbre.Futuro.BLANCOS
                    && !celdas.get(lugar++).isEmpty()) {
                return "";
            }
        }
        if (anual == NINGUNO || suma != anual) {
            return "";
        }
        for (int i = 0; i < totales; i++) {
            if (valor(celdas.get(lugar++)) != suma || valor(celdas.get(lugar++)) != absoluto) {
                return "";
            }
        }
        for (int i = 0; i <= repetidas; i++) {
            if (valor(celdas.get(lugar++)) != absoluto) {
                return "";
            }
        }
        String ultima = celdas.get(lugar);
        long relativo = valor(ultima.endsWith("%") ? ultima.substring(0, ultima.length() - 1) : ultima);
        boolean cuadra = anual == 0 ? relativo == 0 : relativo == (200 * absoluto + anual) / (2 * anual);
        return cuadra ? texto(anual, programado, alcanzado, absoluto, relativo) : "";
    }

    static String texto(long anual, long[] programado, long[] alcanzado, long absoluto, long relativo) {
        return String.format(
                Locale.ROOT,
                "%d P%s A%s %d %d%%",
                anual,
                Arrays.toString(programado),
                Arrays.toString(alcanzado),
                absoluto,
                relativo);
    }

    /** The amount that a cell writes; {@link #NINGUNO} when it is no whole number. */
    static long valor(String celda) {
        String texto = celda.strip();
        if (texto.endsWith(".00")) {
            texto = texto.substring(0, texto.length() - 3);
        }
        if (texto.length() > 1) {
            texto = texto.replace('O', '0').replace('l', '1').replace('S', '5').replace('B', '8');
        }
        if (!texto.matches("\\d+|\\d{1,3}([, ]\\d{3})+")) {
            return NINGUNO;
        }
        return Long.parseLong(texto.replace(",", "").replace(" ", ""));
    }
}
