package mx.avance.aplicacion.lecturas;

import java.util.Optional;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.MetaLeida;

/**
 * A row of a sheet, as it was read and as it was decided.
 *
 * @param indice its place in the sheet, from 0
 * @param deSuTrimestre whether its figures were read as those of the quarter that its sheet is of
 * @param decision the last one; empty while nobody has decided anything
 */
public record RenglonEnRevision(
        int hoja, int indice, MetaLeida meta, boolean deSuTrimestre, Optional<Decision> decision) {

    /** What is left to do about it. */
    public enum Estado {
        /** A person must decide what it says. */
        PENDIENTE,
        /** The reader reconciled it, and nobody has accepted that yet. */
        CONCILIADO,
        /** It is decided. */
        DECIDIDO
    }

    public Estado estado() {
        if (decision.filter(Decision::vale).isPresent()) {
            return Estado.DECIDIDO;
        }
        return estaConciliado() ? Estado.CONCILIADO : Estado.PENDIENTE;
    }

    /** Whether what was read is right unless a person says otherwise. */
    public boolean estaConciliado() {
        return deSuTrimestre && meta.estado() == mx.avance.lectura.documento.Estado.CONCILIADA;
    }

    /** The figures that were decided; empty while none are. */
    public Optional<Cifras> decididas() {
        return decision.filter(Decision::vale).flatMap(Decision::cifras);
    }

    /** The figures that stand: those that were decided, else those that were read where their place is certain. */
    public Cifras cifras() {
        return decididas().orElse(meta.cifras());
    }

    /** Of the decision about it that stands; 0 when there was none. */
    public int version() {
        return decision.map(Decision::version).orElse(0);
    }
}
