package mx.avance.aplicacion.calendario;

import mx.avance.nucleo.calendario.ElaboracionDelPoa;
import mx.avance.nucleo.periodo.Ejercicio;

/**
 * When the units draft the POA of a year, as decided and as it would be had nobody decided.
 *
 * @param version of what was decided; 0 when nothing ever was
 */
public record ElaboracionDelEnte(
        Ejercicio ejercicio, ElaboracionDelPoa elaboracion, ElaboracionDelPoa porOmision, int version) {

    /** Whether either date differs from the one by default. */
    public boolean decidida() {
        return !elaboracion.equals(porOmision);
    }

    /** As an officer names it. */
    public String nombre() {
        return "la elaboración del POA " + ejercicio;
    }
}
