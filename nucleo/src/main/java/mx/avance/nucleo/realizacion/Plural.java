package mx.avance.nucleo.realizacion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Units of measure in plural, as a sentence says them: Sesión, sesiones; Padrón actualizado, padrones actualizados. */
final class Plural {

    private static final Set<String> HASTA_AQUI =
            Set.of("de", "del", "en", "a", "al", "para", "por", "con", "y", "o", "e");

    /** Those whose accent moves or appears. */
    private static final Map<String, String> PROPIOS = Map.of(
            "dictamen", "dictámenes",
            "examen", "exámenes",
            "volumen", "volúmenes",
            "orden", "órdenes",
            "joven", "jóvenes",
            "imagen", "imágenes",
            "régimen", "regímenes",
            "carácter", "caracteres");

    private static final String VOCALES = "aeiouáéóAEIOUÁÉÓ";
    private static final String AGUDAS = "áéíóú";
    private static final String LLANAS = "aeiou";

    private Plural() {}

    /** In lower case. What follows a preposition stays: kit de limpieza, kits de limpieza. What is in plural already stays too. */
    static String de(String nombre) {
        List<String> palabras = new ArrayList<>();
        boolean sigue = true;
        for (String palabra : nombre.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            sigue = sigue && !HASTA_AQUI.contains(palabra);
            palabras.add(sigue ? dePalabra(palabra) : palabra);
        }
        return String.join(" ", palabras);
    }

    private static String dePalabra(String palabra) {
        String propio = PROPIOS.get(palabra);
        if (propio != null) {
            return propio;
        }
        char ultima = palabra.charAt(palabra.length() - 1);
        if (!Character.isLetter(ultima) || ultima == 's' || palabra.length() < 2) {
            return palabra;
        }
        if (VOCALES.indexOf(ultima) >= 0) {
            return palabra + "s";
        }
        if (ultima == 'z') {
            return palabra.substring(0, palabra.length() - 1) + "ces";
        }
        if ("ndlrjyíú".indexOf(ultima) < 0) {
            return palabra + "s";
        }
        int aguda = AGUDAS.indexOf(palabra.charAt(palabra.length() - 2));
        return aguda >= 0 && ultima == 'n'
                ? palabra.substring(0, palabra.length() - 2) + LLANAS.charAt(aguda) + "nes"
                : palabra + "es";
    }
}
