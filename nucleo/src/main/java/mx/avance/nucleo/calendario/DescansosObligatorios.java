package mx.avance.nucleo.calendario;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.TreeSet;
import mx.avance.nucleo.periodo.Ejercicio;

/**
 * The days of compulsory rest of article 74 of the Ley Federal del Trabajo, as in force since 2024: what an ente starts its
 * list of holidays with. Election days, which a state decides, and the vacations of the ente are its own to add.
 */
public final class DescansosObligatorios {

    private static final int SEXENIO = 6;
    /** The remainder of the years in which the federal executive is handed over: 2024, 2030… */
    private static final int TRANSMISION = 2;

    private DescansosObligatorios() {}

    /** Those of a year, in order. */
    public static Set<LocalDate> de(Ejercicio ejercicio) {
        int anio = ejercicio.anio();
        Set<LocalDate> dias = new TreeSet<>();
        dias.add(LocalDate.of(anio, Month.JANUARY, 1));
        dias.add(lunes(anio, Month.FEBRUARY, 1));
        dias.add(lunes(anio, Month.MARCH, 3));
        dias.add(LocalDate.of(anio, Month.MAY, 1));
        dias.add(LocalDate.of(anio, Month.SEPTEMBER, 16));
        dias.add(lunes(anio, Month.NOVEMBER, 3));
        dias.add(LocalDate.of(anio, Month.DECEMBER, 25));
        if (anio % SEXENIO == TRANSMISION) {
            dias.add(LocalDate.of(anio, Month.OCTOBER, 1));
        }
        return dias;
    }

    private static LocalDate lunes(int anio, Month mes, int cual) {
        return LocalDate.of(anio, mes, 1).with(TemporalAdjusters.dayOfWeekInMonth(cual, DayOfWeek.MONDAY));
    }
}
