package mx.avance.lectura.formato.tmm;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.lectura.grafia.Palabras;
import org.jspecify.annotations.Nullable;

/**
 * The period that a line of the heading says, in any of the ways in which sheets write it: {@code ENERO-MARZO 2022},
 * {@code ENE-MAR 2022}, {@code ENERO A MARZO DE 2022}, {@code AL 31 DE MARZO DE 2022}, {@code PRIMER TRIMESTRE 2022}.
 *
 * @param ejercicio null when the line says no year
 * @param trimestre from 1 to 4; null when the line says no quarter
 */
record Periodo(@Nullable Integer ejercicio, @Nullable Integer trimestre) {

    private static final List<String> MESES = List.of(
            "ENERO",
            "FEBRERO",
            "MARZO",
            "ABRIL",
            "MAYO",
            "JUNIO",
            "JULIO",
            "AGOSTO",
            "SEPTIEMBRE",
            "OCTUBRE",
            "NOVIEMBRE",
            "DICIEMBRE");

    private static final List<List<String>> ORDINALES = List.of(
            List.of("PRIMER", "PRIMERO", "1ER", "1RO", "1", "I", "1O"),
            List.of("SEGUNDO", "2DO", "2", "II", "2O"),
            List.of("TERCER", "TERCERO", "3ER", "3RO", "3", "III", "3O"),
            List.of("CUARTO", "4TO", "4", "IV", "4O"));

    private static final Pattern ANIO = Pattern.compile("(?<![0-9A-Z])((?:19|2[0O])[0-9OIlZSB]{2})(?![0-9A-Z])");

    /** Reads a line; both parts are null when it says neither. */
    static Periodo leer(String texto) {
        String planas = Palabras.planas(texto);
        return new Periodo(anio(planas), trimestre(planas));
    }

    private static @Nullable Integer anio(String planas) {
        Matcher anio = ANIO.matcher(planas);
        Integer ultimo = null;
        while (anio.find()) {
            int leido = Integer.parseInt(Codigo.conDigitos(anio.group(1)));
            if (leido >= 1980 && leido <= 2099) {
                ultimo = leido;
            }
        }
        return ultimo;
    }

    private static @Nullable Integer trimestre(String planas) {
        String[] palabras = planas.split(" ");
        int primero = 0;
        int ultimo = 0;
        for (int i = 0; i < palabras.length; i++) {
            int mes = mes(palabras[i]);
            if (mes > 0) {
                primero = primero == 0 ? mes : primero;
                ultimo = mes;
            }
            if (palabras[i].length() >= 8 && Palabras.parecidas(palabras[i], "TRIMESTRE")) {
                Integer ordinal = ordinal(i > 0 ? palabras[i - 1] : "");
                if (ordinal == null && i + 1 < palabras.length) {
                    ordinal = ordinal(palabras[i + 1]);
                }
                if (ordinal != null) {
                    return ordinal;
                }
            }
        }
        if (ultimo == 0) {
            return null;
        }
        boolean trimestre = primero % 3 == 1 && ultimo == primero + 2;
        boolean alCierre = ultimo % 3 == 0 && (primero == ultimo || primero == 1);
        return trimestre || alCierre ? Integer.valueOf((ultimo + 2) / 3) : null;
    }

    private static @Nullable Integer ordinal(String palabra) {
        for (int i = 0; i < ORDINALES.size(); i++) {
            if (ORDINALES.get(i).contains(palabra)) {
                return i + 1;
            }
        }
        return null;
    }

    /** The month that a word is, from 1; 0 when it is none. */
    private static int mes(String palabra) {
        if (palabra.length() < 3) {
            return 0;
        }
        String letras = palabra.replace('0', 'O').replace('1', 'I');
        if (letras.equals("APR") || letras.equals("SET") || letras.equals("SEPT")) {
            return letras.equals("APR") ? 4 : 9;
        }
        int mejor = 0;
        int menos = Integer.MAX_VALUE;
        for (int i = 0; i < MESES.size(); i++) {
            String mes = MESES.get(i);
            if (letras.length() == 3 && mes.startsWith(letras)) {
                return i + 1;
            }
            if (letras.length() > 3 && Palabras.parecidas(letras, mes)) {
                int distancia = Palabras.distancia(letras, mes);
                if (distancia < menos) {
                    menos = distancia;
                    mejor = i + 1;
                }
            }
        }
        return mejor;
    }
}
