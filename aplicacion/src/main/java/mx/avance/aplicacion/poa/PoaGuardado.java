package mx.avance.aplicacion.poa;

import java.util.Optional;
import mx.avance.nucleo.poa.Poa;
import mx.avance.nucleo.poa.PoaAutorizado;
import mx.avance.nucleo.poa.PoaEnBorrador;
import mx.avance.nucleo.poa.PoaEnRevision;

/**
 * A programme as it is stored.
 *
 * @param version of the record, one more with every write: whoever writes says which one was seen. It is not the version of an
 *     authorised programme
 */
public record PoaGuardado(IdDePoa id, int version, Poa poa) {

    /** The draft; empty when it is not one. */
    public Optional<PoaEnBorrador> borrador() {
        return poa instanceof PoaEnBorrador borrador ? Optional.of(borrador) : Optional.empty();
    }

    /** The draft as sent; empty when it is not in review. */
    public Optional<PoaEnRevision> enRevision() {
        return poa instanceof PoaEnRevision revision ? Optional.of(revision) : Optional.empty();
    }

    /** The authorised programme; empty when it is not authorised yet. */
    public Optional<PoaAutorizado> autorizado() {
        return poa instanceof PoaAutorizado autorizado ? Optional.of(autorizado) : Optional.empty();
    }
}
