package mx.avance.nucleo.revision;

import java.util.Optional;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.Rasgo;

/** A quarter whose A differs from its P by more than the tolerance of the ente has a note. */
final class DesviacionSeJustifica implements ReglaDeRenglon {

    private final Cantidad tolerancia;

    DesviacionSeJustifica(Cantidad tolerancia) {
        this.tolerancia = tolerancia;
    }

    @Override
    public Optional<FaltaJustificacion> revisar(Fila fila) {
        Optional<Cantidad> programado = fila.programado();
        Optional<Cantidad> alcanzado = fila.alcanzado();
        if (fila.renglon.observacion().isPresent()
                || !fila.avance.forma().tiene(Rasgo.OBSERVACIONES)
                || programado.isEmpty()
                || alcanzado.isEmpty()
                || alcanzado.get().menos(programado.get()).abs().compareTo(tolerancia.valor()) <= 0) {
            return Optional.empty();
        }
        return fila.trimestre()
                .map(trimestre -> new FaltaJustificacion(fila.numero(), trimestre, programado.get(), alcanzado.get()));
    }
}
