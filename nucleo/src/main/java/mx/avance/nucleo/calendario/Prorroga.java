package mx.avance.nucleo.calendario;

import java.time.LocalDate;
import java.util.Optional;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * More time that Planeación gives to one unit: to capture a quarter that closed, or to draft its programme.
 *
 * @param trimestre the quarter that it reopens; empty when it is about drafting the POA
 * @param hasta its last day
 */
public record Prorroga(UnidadEjecutora unidad, Optional<Trimestre> trimestre, LocalDate hasta) {

    /** More time to capture a quarter. */
    public static Prorroga deCaptura(UnidadEjecutora unidad, Trimestre trimestre, LocalDate hasta) {
        return new Prorroga(unidad, Optional.of(trimestre), hasta);
    }

    /** More time to draft the POA. */
    public static Prorroga deElaboracion(UnidadEjecutora unidad, LocalDate hasta) {
        return new Prorroga(unidad, Optional.empty(), hasta);
    }
}
