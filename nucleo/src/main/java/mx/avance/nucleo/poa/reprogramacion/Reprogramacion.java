package mx.avance.nucleo.poa.reprogramacion;

import java.util.List;
import java.util.Set;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.PoaAutorizado;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.revision.Hallazgo;

/**
 * A change that is asked for of one row of an authorised programme. Whether it comes in time, and whether its quarters are
 * signed, is for the lock to say; here is what it would do, and why that cannot be.
 */
public sealed interface Reprogramacion permits DeCalendario, DeMetaAnual, Realineacion, DeArrastre {

    TipoDeReprogramacion tipo();

    /** The row that it is about. */
    int numero();

    /** The quarters that it touches, from Ene-Mar on; for an arrastre, the one that fell short is the first. */
    Set<Trimestre> trimestres(ProgramaOperativoAnual vigente);

    /** Why it cannot be applied to the version in force; none when it can. */
    List<Hallazgo> impedimentos(ProgramaOperativoAnual vigente);

    /** What whoever decides it should know, those findings that keep it from being applied among them. */
    default List<Hallazgo> revisar(ProgramaOperativoAnual vigente) {
        return impedimentos(vigente);
    }

    /**
     * The next version of the programme.
     *
     * @throws IllegalArgumentException when something keeps it from being applied
     */
    default ProgramaOperativoAnual aplicar(ProgramaOperativoAnual vigente) {
        List<Hallazgo> impedimentos = impedimentos(vigente);
        if (!impedimentos.isEmpty()) {
            throw new IllegalArgumentException("La reprogramación de " + numero() + " no puede aplicarse a la versión "
                    + vigente.version() + ": " + impedimentos);
        }
        return cambiar(vigente).siguienteVersion();
    }

    /** The same version with the change made; called when nothing keeps it from being applied. */
    ProgramaOperativoAnual cambiar(ProgramaOperativoAnual vigente);

    /**
     * Original, in force and proposed side by side: the row that it is about first, then the meta that follows it, if one does.
     *
     * @throws IllegalArgumentException when something keeps it from being applied
     */
    default List<Efecto> efecto(PoaAutorizado poa) {
        return Efecto.entre(poa, aplicar(poa.vigente()), numero());
    }
}
