package mx.avance.nucleo.calendario;

import java.time.LocalDate;
import java.time.Month;
import mx.avance.nucleo.periodo.Ejercicio;

/**
 * When the units draft the programme of a year.
 *
 * @param desde the first day
 * @param hasta the last one on which a unit may still send it
 */
public record ElaboracionDelPoa(LocalDate desde, LocalDate hasta) {

    /**
     * @throws IllegalArgumentException when it ends before it starts
     */
    public ElaboracionDelPoa {
        if (hasta.isBefore(desde)) {
            throw new IllegalArgumentException(
                    "La elaboración del POA no termina antes de empezar: " + desde + ", " + hasta);
        }
    }

    /** From 1 September to 30 November of the year before, in time for the budget. */
    public static ElaboracionDelPoa porOmision(Ejercicio ejercicio) {
        int anterior = ejercicio.anio() - 1;
        return new ElaboracionDelPoa(
                LocalDate.of(anterior, Month.SEPTEMBER, 1), LocalDate.of(anterior, Month.NOVEMBER, 30));
    }
}
