package mx.avance.aplicacion.plataforma;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A day as a form or a program sends it, {@code 2026-01-31}.
 *
 * @param escrita blank when none was given
 */
public record FechaEscrita(String escrita) {

    private static final int PRIMER_ANIO = 1980;
    private static final int ULTIMO_ANIO = 2099;

    /** The day; empty when it is blank or none. */
    public Optional<LocalDate> dia() {
        try {
            return Optional.of(escrita.strip())
                    .filter(texto -> !texto.isEmpty())
                    .map(LocalDate::parse)
                    .filter(FechaEscrita::esDeEsteTiempo);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a day is one that an act of an ente of today may name: from 1980 to 2099. */
    public static boolean esDeEsteTiempo(LocalDate dia) {
        return dia.getYear() >= PRIMER_ANIO && dia.getYear() <= ULTIMO_ANIO;
    }

    /** Objects to what was written and is no day of our time. */
    public void revisar(String campo, List<Defecto> defectos) {
        if (!escrita.isBlank() && dia().isEmpty()) {
            defectos.add(Defecto.en(campo, "forma.fecha"));
        }
    }
}
