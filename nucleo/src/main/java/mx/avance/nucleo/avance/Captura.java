package mx.avance.nucleo.avance;

import java.util.Optional;
import mx.avance.nucleo.Cantidad;

/**
 * What a unit captured of a row in one quarter.
 *
 * @param alcanzado A of the quarter, in the unit of measure of the row; empty while nobody captured it, which is not zero
 * @param observacion the note of the row
 * @param destino what becomes of the difference with P; empty while nobody says, and where there is none
 * @param causa the code of the catalogue of causes of deviation; empty while nobody says
 */
public record Captura(
        Optional<Cantidad> alcanzado,
        Optional<Observacion> observacion,
        Optional<Destino> destino,
        Optional<String> causa) {

    /** Nothing captured. */
    public static final Captura VACIA =
            new Captura(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** An A and nothing else. */
    public static Captura de(Cantidad alcanzado) {
        return new Captura(Optional.of(alcanzado), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** With another A, or with none. */
    public Captura conAlcanzado(Optional<Cantidad> otro) {
        return new Captura(otro, observacion, destino, causa);
    }

    /** With another note, or with none. */
    public Captura conObservacion(Optional<Observacion> otra) {
        return new Captura(alcanzado, otra, destino, causa);
    }

    /** With another destino, or with none. */
    public Captura conDestino(Optional<Destino> otro) {
        return new Captura(alcanzado, observacion, otro, causa);
    }

    /** With another cause, or with none. */
    public Captura conCausa(Optional<String> otra) {
        return new Captura(alcanzado, observacion, destino, otra);
    }
}
