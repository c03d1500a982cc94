package mx.avance.aplicacion.plataforma;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import mx.avance.nucleo.Cantidad;

/** A figure as people in Mexico write it: 1,234.5. Blank, and the dash that a spreadsheet shows for nothing, are no figure. */
public final class CifraEscrita {

    private static final Pattern CIFRA =
            Pattern.compile("(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})(\\.\\d{1,4}0*)?|\\.\\d{1,4}");

    private static final Pattern ESPACIOS = Pattern.compile("[\\s\\u00A0\\u202F]+");

    private static final int DECIMALES = 4;
    private static final int MILLAR = 3;

    private CifraEscrita() {}

    /** Whether nobody wrote a figure. */
    public static boolean enBlanco(String escrito) {
        String llano = llano(escrito);
        return llano.isEmpty() || "-".equals(llano) || "—".equals(llano);
    }

    /** The figure; empty when the text is none, a blank one included. */
    public static Optional<Cantidad> leer(String escrito) {
        String llano = llano(escrito);
        return CIFRA.matcher(llano).matches()
                ? Optional.of(Cantidad.of(new BigDecimal(llano.replace(",", ""))))
                : Optional.empty();
    }

    private static String llano(String escrito) {
        return ESPACIOS.matcher(escrito).replaceAll("");
    }

    /** As people read it: thousands with commas, no decimals that say nothing. */
    public static String escribir(Cantidad cifra) {
        String llano = cifra.valor()
                .setScale(DECIMALES, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
        int punto = llano.indexOf('.');
        StringBuilder escrita = new StringBuilder(llano);
        for (int i = (punto < 0 ? llano.length() : punto) - MILLAR; i > 0; i -= MILLAR) {
            escrita.insert(i, ',');
        }
        return escrita.toString();
    }
}
