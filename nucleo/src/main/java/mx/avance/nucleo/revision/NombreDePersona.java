package mx.avance.nucleo.revision;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import mx.avance.nucleo.Escritura;

/**
 * A name as a sheet carries it, compared as a person would who knows what scanning does to names: letters change, words break
 * or join, a part is lost. Titles do not count.
 */
final class NombreDePersona {

    private static final Set<String> TITULOS = Set.of(
            "c", "lic", "licda", "ing", "arq", "dr", "dra", "mtro", "mtra", "profr", "profra", "prof", "cp", "lcp",
            "lae", "mc");
    /** Distances are per cent of the longer text. */
    private static final int CASI_IGUAL = 20;

    private static final int PARECIDO = 40;
    private static final int PALABRA_PARECIDA = 59;
    private static final int CIEN = 100;

    private final String texto;
    private final List<String> palabras;

    NombreDePersona(String texto) {
        this.texto = texto;
        String[] todas = Escritura.llana(texto.replace(".", ". ")).split(" ");
        this.palabras = Arrays.stream(todas)
                .filter(palabra -> !TITULOS.contains(palabra))
                .toList();
    }

    String texto() {
        return texto;
    }

    /** Whether both may be one person's name, one of them or both damaged. Names that agree by chance in half their letters do not. */
    boolean puedeSer(NombreDePersona otro) {
        if (palabras.equals(otro.palabras)) {
            return true;
        }
        String junto = String.join("", palabras);
        String otroJunto = String.join("", otro.palabras);
        if (palabras.size() == otro.palabras.size()) {
            return distancia(junto, otroJunto) <= PARECIDO && cadaPalabraSeParece(otro);
        }
        return distancia(junto, otroJunto) <= CASI_IGUAL || esParteDe(otro) || otro.esParteDe(this);
    }

    private boolean cadaPalabraSeParece(NombreDePersona otro) {
        for (int i = 0; i < palabras.size(); i++) {
            if (distancia(palabras.get(i), otro.palabras.get(i)) > PALABRA_PARECIDA) {
                return false;
            }
        }
        return true;
    }

    /** Whether every word of this name is, but for damage, a word of the other, in order. */
    private boolean esParteDe(NombreDePersona otro) {
        int i = 0;
        for (String palabra : otro.palabras) {
            if (i < palabras.size() && distancia(palabras.get(i), palabra) <= CASI_IGUAL) {
                i++;
            }
        }
        return !palabras.isEmpty() && i == palabras.size();
    }

    /** How many letters must change, in per cent of the longer text, rounded up. */
    private static int distancia(String una, String otra) {
        int mayor = Math.max(una.length(), otra.length());
        if (mayor == 0) {
            return 0;
        }
        int[] fila = new int[otra.length() + 1];
        Arrays.setAll(fila, i -> i);
        for (int i = 1; i <= una.length(); i++) {
            int diagonal = fila[0];
            fila[0] = i;
            for (int j = 1; j <= otra.length(); j++) {
                int cambio = diagonal + (una.charAt(i - 1) == otra.charAt(j - 1) ? 0 : 1);
                diagonal = fila[j];
                fila[j] = Math.min(cambio, Math.min(fila[j], fila[j - 1]) + 1);
            }
        }
        return (fila[otra.length()] * CIEN + mayor - 1) / mayor;
    }
}
