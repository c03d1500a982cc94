package mx.avance.nucleo.poa;

import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.periodo.Ejercicio;

/**
 * An authorised programme: as it was at first, and as it stands.
 *
 * @param original its first version
 * @param vigente its current one, which sheets print
 * @param autorizacion of the current version
 */
public record PoaAutorizado(ProgramaOperativoAnual original, ProgramaOperativoAnual vigente, Autorizacion autorizacion)
        implements Poa {

    /**
     * @throws IllegalArgumentException when both are not versions of one programme, the current one no earlier than the first
     */
    public PoaAutorizado {
        boolean elMismo = original.ejercicio().equals(vigente.ejercicio())
                && original.clave().equals(vigente.clave())
                && original.version() <= vigente.version();
        if (!elMismo) {
            throw new IllegalArgumentException("No son versiones de un mismo POA: " + original.clave() + " v"
                    + original.version() + " y " + vigente.clave() + " v" + vigente.version());
        }
    }

    @Override
    public EstadoDePoa estado() {
        return EstadoDePoa.AUTORIZADO;
    }

    @Override
    public Ejercicio ejercicio() {
        return vigente.ejercicio();
    }

    @Override
    public ClaveProgramatica clave() {
        return vigente.clave();
    }

    /**
     * With a next version in force.
     *
     * @throws IllegalArgumentException when it does not follow the current one
     */
    public PoaAutorizado conVersion(ProgramaOperativoAnual siguiente, Autorizacion otra) {
        if (siguiente.version() != vigente.version() + 1) {
            throw new IllegalArgumentException(
                    "A la versión " + vigente.version() + " no le sigue la " + siguiente.version());
        }
        return new PoaAutorizado(original, siguiente, otra);
    }
}
