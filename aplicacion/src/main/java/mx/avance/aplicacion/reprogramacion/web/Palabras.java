package mx.avance.aplicacion.reprogramacion.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;

/** Figures and days as the screens write them. */
final class Palabras {

    /** What stands where there is no figure. */
    static final String NADA = "—";

    private static final String MENOS = "−";

    private Palabras() {}

    /** With commas between thousands and no decimals but those that it has; a dash for none. */
    static String cifra(@Nullable Cantidad cantidad) {
        return cantidad == null ? NADA : cifra(cantidad.valor());
    }

    static String cifra(Optional<Cantidad> cantidad) {
        return cifra(cantidad.orElse(null));
    }

    private static String cifra(BigDecimal valor) {
        return new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.US)).format(valor);
    }

    /** With its sign and an arrow: {@code ↑ +20}, {@code ↓ −20}; {@code 0} when nothing changes. */
    static String diferencia(BigDecimal diferencia) {
        return switch (diferencia.signum()) {
            case 1 -> "↑ +" + cifra(diferencia);
            case -1 -> "↓ " + MENOS + cifra(diferencia.negate());
            default -> "0";
        };
    }

    /** {@code 30 de junio}; with its year when that is not the one at hand. */
    static String dia(LocalDate dia, int anio, Locale idioma) {
        boolean ingles = "en".equals(idioma.getLanguage());
        String forma = ingles ? "d MMMM" : "d 'de' MMMM";
        String conAnio = ingles ? " yyyy" : " 'de' yyyy";
        return DateTimeFormatter.ofPattern(dia.getYear() == anio ? forma : forma + conAnio, idioma)
                .format(dia);
    }

    /** {@code Abr-Jun y Jul-Sep}. */
    static String trimestres(Collection<Trimestre> trimestres) {
        return trimestres.stream().sorted().map(Trimestre::rotulo).collect(Collectors.joining(", "));
    }
}
