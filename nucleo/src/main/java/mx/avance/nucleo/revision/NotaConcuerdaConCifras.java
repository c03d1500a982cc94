package mx.avance.nucleo.revision;

import java.util.Optional;
import java.util.OptionalInt;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.poa.Sentido;

/**
 * A note that says "se supera" goes with A over P or equal to it, one that says "no se cumplió" with A below P. Either may
 * speak of the quarter or of the year to date; a note that says both speaks of several things and is left alone.
 */
final class NotaConcuerdaConCifras implements ReglaDeRenglon {

    @Override
    public Optional<NotaContradice> revisar(Fila fila) {
        OptionalInt desviacion = fila.desviacion();
        if (fila.nota().isEmpty() || desviacion.isEmpty() || fila.renglon.sentido() == Sentido.DESCENDENTE) {
            return Optional.empty();
        }
        Nota nota = fila.nota().get();
        Optional<String> supera = nota.dondeSupera();
        Optional<String> noCumple = nota.dondeNoCumple();
        if (supera.isPresent() == noCumple.isPresent()) {
            return Optional.empty();
        }
        int acumulada = fila.desviacionAcumulada().orElse(desviacion.getAsInt());
        if (supera.isPresent() && desviacion.getAsInt() < 0 && acumulada <= 0) {
            return Optional.of(hallazgo(fila, Contradiccion.SUPERA, supera.get()));
        }
        if (noCumple.isPresent() && desviacion.getAsInt() >= 0 && acumulada >= 0) {
            return Optional.of(hallazgo(fila, Contradiccion.NO_CUMPLE, noCumple.get()));
        }
        return Optional.empty();
    }

    private static NotaContradice hallazgo(Fila fila, Contradiccion cual, String dicho) {
        Cantidad alcanzado = fila.alcanzado().orElse(Cantidad.CERO);
        Cantidad programado = fila.programado().orElse(Cantidad.CERO);
        return new NotaContradice(fila.numero(), cual, dicho, alcanzado + " de " + programado);
    }
}
