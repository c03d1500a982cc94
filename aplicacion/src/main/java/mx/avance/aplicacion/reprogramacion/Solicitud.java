package mx.avance.aplicacion.reprogramacion;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Autorizacion;
import mx.avance.nucleo.poa.reprogramacion.EstadoDeSolicitud;
import mx.avance.nucleo.poa.reprogramacion.Reprogramacion;

/**
 * A change that was asked for of the POA of a unit, and what became of it.
 *
 * @param descripcion of its row, in force when it was asked for
 * @param alcanzado what the quarter that fell short achieved, as the unit says; of an arrastre alone
 * @param trimestres that it touches, from Ene-Mar on, as the POA stood when it was asked for or decided
 * @param efecto the row that it is about first, then the meta that follows it: as the POA stood when it was asked for or decided
 * @param versionDePoa in force when it was asked for
 * @param cuenta who asked
 * @param nombre of who asked
 * @param resolucion empty while nobody decided it or took it back
 * @param version one more with every change of the request itself
 */
public record Solicitud(
        long id,
        Ejercicio ejercicio,
        Programa programa,
        UnidadEjecutora unidad,
        Reprogramacion cambio,
        String descripcion,
        Optional<Cantidad> alcanzado,
        Set<Trimestre> trimestres,
        List<Comparacion> efecto,
        int versionDePoa,
        String cuenta,
        String nombre,
        Instant pedida,
        EstadoDeSolicitud estado,
        Optional<Resolucion> resolucion,
        int version) {

    public Solicitud {
        efecto = List.copyOf(efecto);
    }

    /**
     * How a request ended.
     *
     * @param cuenta who decided it or took it back
     * @param nombre of that person
     * @param razon blank when none was given
     * @param folio of the dictamen; empty when it was taken back, which makes none
     * @param autorizacion the act by which it was granted; empty otherwise
     * @param versionDePoa the version that came of it; empty unless it was granted
     */
    public record Resolucion(
            String cuenta,
            String nombre,
            Instant cuando,
            String razon,
            Optional<String> folio,
            Optional<Autorizacion> autorizacion,
            Optional<Integer> versionDePoa) {}

    public Clase clase() {
        return Clase.de(cambio);
    }

    public int numero() {
        return cambio.numero();
    }

    /** Whose POA it changes. */
    public IdDePoa poa() {
        return new IdDePoa(ejercicio, programa, unidad);
    }

    /** Why it was asked for, in the words of who did: the reason, the impact expected, or the causes. */
    public String razon() {
        Propuesta escrita = Propuesta.de(cambio);
        return Stream.of(escrita.motivo(), escrita.impacto(), escrita.causas())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    public boolean estaPendiente() {
        return estado == EstadoDeSolicitud.SOLICITADA;
    }

    /**
     * Whether what it would do to its row is what was asked for: the figures that it states and the META ANUAL that they make. An
     * arrastre that came into force since makes another META ANUAL of the same figures. A change that states no figures, since it
     * carries, cancels or realigns, does what it says whatever the others are.
     *
     * @param ahora the row that it is about first, as the POA stands now; none when it does not fit
     */
    boolean dejaLoPedido(List<Comparacion> ahora) {
        if (Propuesta.de(cambio).programado() == null || efecto.isEmpty() || ahora.isEmpty()) {
            return true;
        }
        Comparacion pedida = efecto.get(0);
        return pedida.propuesto().equals(ahora.get(0).propuesto())
                && pedida.anualPropuesto().equals(ahora.get(0).anualPropuesto());
    }

    /** With what it touches and does as the POA stands now. */
    Solicitud conEfecto(Set<Trimestre> otros, List<Comparacion> otro) {
        return new Solicitud(
                id,
                ejercicio,
                programa,
                unidad,
                cambio,
                descripcion,
                alcanzado,
                otros,
                otro,
                versionDePoa,
                cuenta,
                nombre,
                pedida,
                estado,
                resolucion,
                version);
    }

    /** Ended in this way. */
    Solicitud resuelta(EstadoDeSolicitud como, Resolucion suya) {
        return new Solicitud(
                id,
                ejercicio,
                programa,
                unidad,
                cambio,
                descripcion,
                alcanzado,
                trimestres,
                efecto,
                versionDePoa,
                cuenta,
                nombre,
                pedida,
                como,
                Optional.of(suya),
                version);
    }

    /** As the audit trail and sentences name it. */
    public String objeto() {
        return "solicitud " + id + " de la unidad " + unidad;
    }
}
