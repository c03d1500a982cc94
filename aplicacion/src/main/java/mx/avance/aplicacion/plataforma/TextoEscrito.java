package mx.avance.aplicacion.plataforma;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person typed or a file brought, before anything is made of it. */
public final class TextoEscrito {

    /** Control characters, those that turn the direction of text around, and those that nobody sees. */
    private static final Pattern NO_IMPRIME = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");

    /** NUL, which the database keeps in no text, and half a character, which it would keep as another one. */
    private static final Pattern NO_SE_GUARDA = Pattern.compile("[\\x00\\p{Cs}]");

    private static final Pattern ESPACIOS = Pattern.compile("[\\p{Z}\\s]+");

    private static final Pattern MARCAS = Pattern.compile("\\p{M}");

    private TextoEscrito() {}

    /** In one line, composed, without what does not print; blank for null. */
    public static String limpio(@Nullable String escrito) {
        if (escrito == null || escrito.isEmpty() || esLlano(escrito)) {
            return escrito == null ? "" : escrito;
        }
        String enUnaLinea = ESPACIOS.matcher(escrito).replaceAll(" ");
        return Normalizer.normalize(NO_IMPRIME.matcher(enUnaLinea).replaceAll(""), Normalizer.Form.NFC)
                .strip();
    }

    /** Most of what is written, figures above all: printable ASCII with single spaces between its words, which stays as it is. */
    private static boolean esLlano(String escrito) {
        char antes = ' ';
        for (int i = 0; i < escrito.length(); i++) {
            char letra = escrito.charAt(i);
            if (letra < ' ' || letra > '~' || letra == ' ' && antes == ' ') {
                return false;
            }
            antes = letra;
        }
        return antes != ' ';
    }

    /** Whether the database can keep this text as it is. */
    public static boolean seGuarda(String escrito) {
        return !NO_SE_GUARDA.matcher(escrito).find();
    }

    /** As it is searched for: without accents, in lower case. The database does the same with plataforma.sin_acentos. */
    public static String sinAcentos(String texto) {
        return MARCAS.matcher(Normalizer.normalize(texto, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
