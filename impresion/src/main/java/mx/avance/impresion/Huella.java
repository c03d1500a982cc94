package mx.avance.impresion;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of what a sheet says.
 *
 * @param clase what was taken the fingerprint of, as in {@code AVANCE-HOJA-1}
 * @param sha256 64 lower-case hexadecimal digits
 * @param direccion what the square code carries instead, where the sheet can be looked up; null for none
 */
record Huella(String clase, String sha256, @Nullable String direccion) {

    Huella(String clase, String sha256) {
        this(clase, sha256, null);
    }

    /** The short form that a person can compare by eye: {@code 3F2A-91BC-77D0-12EE}. */
    String corta() {
        String alta = sha256.substring(0, 16).toUpperCase(Locale.ROOT);
        return alta.substring(0, 4) + "-" + alta.substring(4, 8) + "-" + alta.substring(8, 12) + "-"
                + alta.substring(12);
    }

    /** What the square code carries. Capitals where possible: it then stays small enough to be scanned from a print of 14 mm. */
    String codigo() {
        return direccion != null ? direccion : clase + ":" + sha256.toUpperCase(Locale.ROOT);
    }
}
