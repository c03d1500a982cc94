package mx.avance.nucleo.calendario;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * The days on which the offices of an ente work: those from Monday to Friday that are not in its list of holidays.
 *
 * @param inhabiles holidays and vacations of the ente, weekends among them or not
 */
public record DiasHabiles(Set<LocalDate> inhabiles) {

    public DiasHabiles {
        inhabiles = Set.copyOf(inhabiles);
    }

    /** With these holidays, each given once or more. */
    public static DiasHabiles sin(Collection<LocalDate> inhabiles) {
        return new DiasHabiles(Set.copyOf(inhabiles));
    }

    public boolean esHabil(LocalDate dia) {
        DayOfWeek deLaSemana = dia.getDayOfWeek();
        return deLaSemana != DayOfWeek.SATURDAY && deLaSemana != DayOfWeek.SUNDAY && !inhabiles.contains(dia);
    }

    /**
     * The working day that comes so many after a date, which itself does not count. Ten after 31 March is the day on which a
     * deadline of ten working days from the end of Ene-Mar falls due.
     *
     * @param dias 0 gives the date as it is
     * @throws IllegalArgumentException when the number is negative
     */
    public LocalDate sumar(LocalDate desde, int dias) {
        if (dias < 0) {
            throw new IllegalArgumentException("Los días hábiles se cuentan hacia adelante: " + dias);
        }
        LocalDate dia = desde;
        for (int faltan = dias; faltan > 0; ) {
            dia = dia.plusDays(1);
            if (esHabil(dia)) {
                faltan--;
            }
        }
        return dia;
    }

    /** How many working days there are after a date and until another, that one included; 0 when it is not later. */
    public int entre(LocalDate desde, LocalDate hasta) {
        return (int) desde.plusDays(1)
                .datesUntil(hasta.isAfter(desde) ? hasta.plusDays(1) : desde.plusDays(1))
                .filter(this::esHabil)
                .count();
    }

    /**
     * The last working day of a quarter.
     *
     * @throws IllegalArgumentException when the holidays take the whole quarter
     */
    public LocalDate ultimoDelTrimestre(Ejercicio ejercicio, Trimestre trimestre) {
        LocalDate primero = trimestre.primerDia(ejercicio);
        for (LocalDate dia = trimestre.ultimoDia(ejercicio); !dia.isBefore(primero); dia = dia.minusDays(1)) {
            if (esHabil(dia)) {
                return dia;
            }
        }
        throw new IllegalArgumentException("Ningún día de " + trimestre.rotulo() + " " + ejercicio + " es hábil");
    }
}
