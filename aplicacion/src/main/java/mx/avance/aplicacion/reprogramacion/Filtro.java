package mx.avance.aplicacion.reprogramacion;

import java.util.Optional;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.reprogramacion.EstadoDeSolicitud;
import mx.avance.nucleo.poa.reprogramacion.TipoDeReprogramacion;

/**
 * Which requests a list shows; what is empty asks for nothing.
 *
 * @param trimestre one that the change touches
 * @param texto words that the unit, the programa, the number or description of the row, who asked or the folio contain, whatever
 *     their accents; blank for all
 */
public record Filtro(
        Optional<Ejercicio> ejercicio,
        Optional<EstadoDeSolicitud> estado,
        Optional<TipoDeReprogramacion> tipo,
        Optional<UnidadEjecutora> unidad,
        Optional<Trimestre> trimestre,
        String texto) {

    /** All of them. */
    public static final Filtro TODAS =
            new Filtro(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");

    /** Those that nobody decided yet. */
    public static final Filtro PENDIENTES = new Filtro(
            Optional.empty(),
            Optional.of(EstadoDeSolicitud.SOLICITADA),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "");

    /** Whether it leaves nothing out. */
    public boolean esVacio() {
        return equals(TODAS);
    }
}
