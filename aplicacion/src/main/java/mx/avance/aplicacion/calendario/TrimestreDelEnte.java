package mx.avance.aplicacion.calendario;

import mx.avance.nucleo.calendario.PlazosDeTrimestre;
import mx.avance.nucleo.periodo.Ejercicio;

/**
 * The dates of a quarter, as decided and as they would be had nobody decided.
 *
 * @param plazos in force
 * @param porOmision those by default
 * @param version of what was decided; 0 when nothing ever was
 */
public record TrimestreDelEnte(
        Ejercicio ejercicio, PlazosDeTrimestre plazos, PlazosDeTrimestre porOmision, int version) {

    /** Whether any date differs from the one by default. */
    public boolean decidido() {
        return !plazos.equals(porOmision);
    }

    /** As an officer names it: {@code Ene-Mar 2026}. */
    public String nombre() {
        return plazos.trimestre().rotulo() + " " + ejercicio;
    }
}
