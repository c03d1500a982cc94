package mx.avance.nucleo.redaccion;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The languages that sentences are written in. Dates are put in words here and not by the locale data of the machine, which a
 * trimmed runtime may lack.
 */
public enum Idioma {
    ESPANOL(
            Locale.ROOT,
            "y",
            List.of(
                    "enero",
                    "febrero",
                    "marzo",
                    "abril",
                    "mayo",
                    "junio",
                    "julio",
                    "agosto",
                    "septiembre",
                    "octubre",
                    "noviembre",
                    "diciembre")) {
        @Override
        public String fecha(LocalDate dia) {
            return dia.getDayOfMonth() + " de " + mes(dia);
        }

        @Override
        public String fechaConAnio(LocalDate dia) {
            return fecha(dia) + " de " + dia.getYear();
        }
    },
    INGLES(
            Locale.ENGLISH,
            "and",
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December")) {
        @Override
        public String fecha(LocalDate dia) {
            return dia.getDayOfMonth() + " " + mes(dia);
        }

        @Override
        public String fechaConAnio(LocalDate dia) {
            return fecha(dia) + " " + dia.getYear();
        }
    };

    private final Locale paquete;
    private final String conjuncion;
    private final List<String> meses;

    Idioma(Locale paquete, String conjuncion, List<String> meses) {
        this.paquete = paquete;
        this.conjuncion = conjuncion;
        this.meses = meses;
    }

    /** {@code 15 de abril}, where the year is understood. */
    public abstract String fecha(LocalDate dia);

    /** {@code 15 de abril de 2026}. */
    public abstract String fechaConAnio(LocalDate dia);

    final String mes(LocalDate dia) {
        return meses.get(dia.getMonthValue() - 1);
    }

    /** The locale of its bundles: the Spanish ones have none in their names, since it is the default. */
    Locale paquete() {
        return paquete;
    }

    /** The word before the last of a list. */
    String conjuncion() {
        return conjuncion;
    }
}
