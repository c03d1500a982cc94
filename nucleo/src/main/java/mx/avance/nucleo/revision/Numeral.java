package mx.avance.nucleo.revision;

import java.math.BigDecimal;
import java.util.List;
import mx.avance.nucleo.Cantidad;

/** Numbers within a note: in digits, with or without thousands marks, or in words from two to twelve. */
final class Numeral {

    private static final List<String> PALABRAS =
            List.of("dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce");

    /** Matches one number; no group. */
    static final String PATRON = "(?:\\d{1,3}(?:,\\d{3})+|\\d{1,12}|" + String.join("|", PALABRAS) + ")";

    private Numeral() {}

    /** Whether a text may hold a number at all; cheap. */
    static boolean puedeHaberEn(String texto) {
        for (int i = 0; i < texto.length(); i++) {
            if (texto.charAt(i) >= '0' && texto.charAt(i) <= '9') {
                return true;
            }
        }
        return PALABRAS.stream().anyMatch(texto::contains);
    }

    /**
     * @param texto what {@link #PATRON} matched
     */
    static Cantidad valor(String texto) {
        int palabra = PALABRAS.indexOf(texto);
        return palabra >= 0 ? Cantidad.of(palabra + 2L) : Cantidad.of(new BigDecimal(texto.replace(",", "")));
    }
}
