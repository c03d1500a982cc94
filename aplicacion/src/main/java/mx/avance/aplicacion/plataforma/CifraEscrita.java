package mx.avance.aplicacion.plataforma;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import mx.avance.nucleo.Cantidad;

/** A figure as people in Mexico write it: 1,234.5. Blank, and the dash that a spreadsheet shows for nothing, are no figure. */
public final class CifraEscrita {

    private static final Pattern CIFRA =
            Pattern.compile("(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})(\\.\\d{1,4}0*)?|\\.\\d{1,4}");

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
        return escrito.replaceAll("[\\s\\u00A0\\u202F]+", "");
    }

    /** As people read it: thousands with commas, no decimals that say nothing. */
    public static String escribir(Cantidad cifra) {
        return new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(cifra.valor());
    }
}
