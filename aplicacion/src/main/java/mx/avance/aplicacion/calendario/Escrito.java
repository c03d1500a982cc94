package mx.avance.aplicacion.calendario;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import org.jspecify.annotations.Nullable;

/** What somebody typed into the forms of this module, with the objections to it gathered on the way. */
final class Escrito {

    static final int MOTIVO_MAYOR = 500;

    private Escrito() {}

    /** The text without control characters, in one line, without blanks at its ends; blank when nothing was typed. */
    static String limpio(@Nullable String texto) {
        return texto == null
                ? ""
                : texto.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\u2028\\u2029]+", " ")
                        .strip();
    }

    /**
     * The date that was typed, as {@code 2026-04-20}; empty, with an objection, when there is none or it lies outside the years
     * that it may sensibly lie in.
     */
    static Optional<LocalDate> fecha(
            String campo, @Nullable String texto, int primerAnio, int ultimoAnio, List<Defecto> defectos) {
        String dia = limpio(texto);
        if (dia.isEmpty()) {
            defectos.add(Defecto.en(campo, "forma.obligatorio"));
            return Optional.empty();
        }
        try {
            LocalDate fecha = LocalDate.parse(dia);
            if (fecha.getYear() < primerAnio || fecha.getYear() > ultimoAnio) {
                defectos.add(Defecto.en(
                        campo, "calendario.fueraDeAnio", Integer.toString(primerAnio), Integer.toString(ultimoAnio)));
                return Optional.empty();
            }
            return Optional.of(fecha);
        } catch (DateTimeParseException e) {
            defectos.add(Defecto.en(campo, "forma.fecha"));
            return Optional.empty();
        }
    }

    /** The reason that was typed. */
    static String motivo(@Nullable String texto, List<Defecto> defectos) {
        String motivo = limpio(texto);
        if (motivo.isEmpty()) {
            defectos.add(Defecto.en("motivo", "calendario.motivoFalta"));
        } else if (motivo.length() > MOTIVO_MAYOR) {
            defectos.add(Defecto.en("motivo", "forma.largo", MOTIVO_MAYOR));
        }
        return motivo;
    }

    /**
     * The version that a form carries.
     *
     * @throws DatosInvalidos when it carries none
     */
    static int version(@Nullable Integer version) {
        if (version == null) {
            throw new DatosInvalidos(Defecto.en("version", "calendario.sinVersion"));
        }
        return version;
    }
}
