package mx.avance.nucleo.permiso;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.EstadoDePoa;
import mx.avance.nucleo.poa.reprogramacion.EstadoDeSolicitud;
import mx.avance.nucleo.poa.reprogramacion.TipoDeReprogramacion;

/**
 * What an act is about. Only what the act asks for need be said.
 *
 * @param calendario of the fiscal year that the act is about
 * @param clave whose programme it is about; empty for an act about the whole ente
 * @param poa the state of that programme; empty when nobody has started it
 * @param devuelto whether the draft was returned with notes, and so stays open until it is sent again
 * @param trimestres those that are captured or that a change touches, from Ene-Mar on
 * @param firmados those whose avance the unit has already signed
 * @param cambio the kind of change that is asked for or decided
 * @param solicitud the request that is decided or taken back
 * @param avance what the unit reported in the quarter that is captured or signed; empty when nobody has captured anything
 * @param conOficio whether the unit asked Planeación by an oficio, which is in force, to capture the quarter for it
 */
public record Situacion(
        CalendarioDeEnte calendario,
        ClaveProgramatica clave,
        Optional<EstadoDePoa> poa,
        boolean devuelto,
        Set<Trimestre> trimestres,
        Set<Trimestre> firmados,
        Optional<TipoDeReprogramacion> cambio,
        Optional<Solicitud> solicitud,
        Optional<Avance> avance,
        boolean conOficio) {

    /**
     * A request, as far as a permission depends on it.
     *
     * @param quien the account that asked
     */
    public record Solicitud(EstadoDeSolicitud estado, String quien) {}

    /**
     * The avance of a quarter, as far as a permission depends on it.
     *
     * @param deAlcance whether it corrects one that was received already
     * @param enPapel whether its sheet was printed to be signed by hand, so that nobody captures it meanwhile
     * @param devuelto whether it was returned with a note and not sent again: it was in time, and others took theirs to read it
     */
    public record Avance(EstadoDeAvance estado, boolean deAlcance, boolean enPapel, boolean devuelto) {

        /** Whether no deadline of the quarter keeps it from being captured. */
        boolean seCorrige() {
            return deAlcance || devuelto;
        }
    }

    public Situacion {
        trimestres = enOrden(trimestres);
        firmados = enOrden(firmados);
    }

    private static Set<Trimestre> enOrden(Collection<Trimestre> trimestres) {
        return Collections.unmodifiableSet(new TreeSet<>(trimestres));
    }

    /** About the whole ente: catalogues, calendar, people. */
    public static Situacion delEnte(CalendarioDeEnte calendario) {
        return de(calendario, ClaveProgramatica.VACIA);
    }

    /** About a unit under a programa (or about a whole programa or ramo, to read it), which has no POA yet. */
    public static Situacion de(CalendarioDeEnte calendario, ClaveProgramatica clave) {
        return new Situacion(
                calendario,
                clave,
                Optional.empty(),
                false,
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** Whose programme is in this state. */
    public Situacion conPoa(EstadoDePoa estado) {
        return con(Optional.of(estado), false);
    }

    /** Whose programme is a draft that was returned with notes. */
    public Situacion conPoaDevuelto() {
        return con(Optional.of(EstadoDePoa.BORRADOR), true);
    }

    private Situacion con(Optional<EstadoDePoa> otro, boolean fueDevuelto) {
        return new Situacion(
                calendario, clave, otro, fueDevuelto, trimestres, firmados, cambio, solicitud, avance, conOficio);
    }

    /** Where the unit has signed the avance of these quarters. */
    public Situacion conFirmados(Collection<Trimestre> cuales) {
        return new Situacion(
                calendario, clave, poa, devuelto, trimestres, enOrden(cuales), cambio, solicitud, avance, conOficio);
    }

    /** About capturing or signing a quarter. */
    public Situacion enTrimestre(Trimestre cual) {
        return new Situacion(
                calendario, clave, poa, devuelto, Set.of(cual), firmados, cambio, solicitud, avance, conOficio);
    }

    /** Whose avance of the quarter is in this state. */
    public Situacion conAvance(EstadoDeAvance estado, boolean deAlcance) {
        return conAvance(Optional.of(new Avance(estado, deAlcance, false, false)));
    }

    private Situacion conAvance(Optional<Avance> suyo) {
        return new Situacion(
                calendario, clave, poa, devuelto, trimestres, firmados, cambio, solicitud, suyo, conOficio);
    }

    /** As before, and its sheet was returned with a note and not sent again. */
    public Situacion conAvanceDevuelto() {
        return conAvance(avance.map(suyo -> new Avance(suyo.estado(), suyo.deAlcance(), suyo.enPapel(), true)));
    }

    /** As before, and its sheet was printed to be signed by hand; where nobody captured anything there is no such sheet. */
    public Situacion conHojaEnPapel() {
        return conAvance(avance.map(suyo -> new Avance(suyo.estado(), suyo.deAlcance(), true, suyo.devuelto())));
    }

    /** About a change of this kind that touches these quarters; the first of an arrastre is the one that fell short. */
    public Situacion conCambio(TipoDeReprogramacion tipo, Trimestre... cuales) {
        return conCambio(tipo, Arrays.asList(cuales));
    }

    /** About a change of this kind that touches these quarters; the first of an arrastre is the one that fell short. */
    public Situacion conCambio(TipoDeReprogramacion tipo, Collection<Trimestre> cuales) {
        return new Situacion(
                calendario,
                clave,
                poa,
                devuelto,
                enOrden(cuales),
                firmados,
                Optional.of(tipo),
                solicitud,
                avance,
                conOficio);
    }

    /** About a request in this state, made by this account. */
    public Situacion conSolicitud(EstadoDeSolicitud estado, String quien) {
        return new Situacion(
                calendario,
                clave,
                poa,
                devuelto,
                trimestres,
                firmados,
                cambio,
                Optional.of(new Solicitud(estado, quien)),
                avance,
                conOficio);
    }

    /** Where the unit asked Planeación by an oficio to capture the quarter for it. */
    public Situacion conOficio(boolean vigente) {
        return new Situacion(
                calendario, clave, poa, devuelto, trimestres, firmados, cambio, solicitud, avance, vigente);
    }
}
