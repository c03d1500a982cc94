package mx.avance.aplicacion.ingesta;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Figures as people write them in spreadsheets: {@code 1,234}, {@code 1.234,5}, {@code 50%}, {@code 1 234}. A point separates
 * decimals and a comma thousands, unless the figures of the same file show that it is the other way round.
 */
final class CifraEscrita {

    private static final int LARGO = 40;
    private static final Pattern MILES_CON_COMA = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern DECIMAL_CON_PUNTO = Pattern.compile("\\d*\\.\\d+");
    private static final Pattern MILES_CON_PUNTO = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern DECIMAL_CON_COMA = Pattern.compile("\\d*,\\d+");
    private static final Pattern ENTERO = Pattern.compile("\\d+");
    /** What only the other way of writing explains: thousands with points and decimals with a comma. */
    private static final Pattern SOLO_AL_REVES = Pattern.compile("\\d{1,3}(\\.\\d{3})+,\\d+|\\d{1,3}(\\.\\d{3}){2,}");
    /** What only the usual one explains. */
    private static final Pattern SOLO_USUAL =
            Pattern.compile("\\d{1,3}(,\\d{3})+\\.\\d+|\\d{1,3}(,\\d{3}){2,}|\\d+\\.\\d{1,2}|\\d+\\.\\d{4,}");

    private final boolean alReves;

    private CifraEscrita(boolean alReves) {
        this.alReves = alReves;
    }

    /** Points and commas as these figures of one file use them. */
    static CifraEscrita como(Collection<String> cifras) {
        int alReves = 0;
        int usual = 0;
        for (String cifra : cifras) {
            String desnuda = desnuda(cifra);
            alReves += SOLO_AL_REVES.matcher(desnuda).matches() ? 1 : 0;
            usual += SOLO_USUAL.matcher(desnuda).matches() ? 1 : 0;
        }
        return new CifraEscrita(alReves > usual);
    }

    /** The figure, never negative; empty when the text is none. Per cents give their number: 50% is 50. */
    Optional<BigDecimal> leer(String texto) {
        if (texto.length() > LARGO) {
            return Optional.empty();
        }
        String desnuda = desnuda(texto);
        if (desnuda.equals("-") || desnuda.equals("–") || desnuda.equals("—")) {
            return Optional.of(BigDecimal.ZERO);
        }
        if (ENTERO.matcher(desnuda).matches()) {
            return Optional.of(new BigDecimal(desnuda));
        }
        Pattern miles = alReves ? MILES_CON_PUNTO : MILES_CON_COMA;
        Pattern decimal = alReves ? DECIMAL_CON_COMA : DECIMAL_CON_PUNTO;
        char marcaDeMiles = alReves ? '.' : ',';
        if (miles.matcher(desnuda).matches()) {
            return Optional.of(numero(desnuda.replace(String.valueOf(marcaDeMiles), "")));
        }
        // 12,5 and 0.75 have one reading only, whatever the rest of the file does
        boolean unaLectura = decimal.matcher(desnuda).matches()
                || DECIMAL_CON_COMA.matcher(desnuda).matches()
                || DECIMAL_CON_PUNTO.matcher(desnuda).matches();
        return unaLectura ? Optional.of(numero(desnuda)) : Optional.empty();
    }

    private static BigDecimal numero(String escrito) {
        return new BigDecimal(escrito.replace(',', '.'));
    }

    /** Without spaces, marks of money or a per cent sign. */
    private static String desnuda(String texto) {
        StringBuilder resto = new StringBuilder(texto.length());
        for (int i = 0; i < texto.length(); i++) {
            char letra = texto.charAt(i);
            if (!Character.isWhitespace(letra)
                    && letra != '\u00a0'
                    && letra != '\u202f'
                    && letra != '$'
                    && letra != '\'') {
                resto.append(letra);
            }
        }
        int fin = resto.length();
        if (fin > 1 && resto.charAt(fin - 1) == '%') {
            resto.setLength(fin - 1);
        }
        return resto.toString();
    }
}
