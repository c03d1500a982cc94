package mx.avance.nucleo.avance;

import java.util.Optional;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorMes;
import mx.avance.nucleo.poa.Acumulacion;

/**
 * What a unit captured of a row in one quarter.
 *
 * @param alcanzado A of the quarter, in the unit of measure of the row; empty while nobody captured it, which is not zero
 * @param observacion the note of the row
 * @param destino what becomes of the difference with P; empty while nobody says, and where there is none
 * @param causa the code of the catalogue of causes of deviation; empty while nobody says
 * @param meses the months that A was made from; none where A was captured as such
 */
public record Captura(
        Optional<Cantidad> alcanzado,
        Optional<Observacion> observacion,
        Optional<Destino> destino,
        Optional<String> causa,
        PorMes meses) {

    /** Nothing captured. */
    public static final Captura VACIA =
            new Captura(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * @throws IllegalArgumentException when it has months and no A
     */
    public Captura {
        if (!meses.estaVacio() && alcanzado.isEmpty()) {
            throw new IllegalArgumentException("Lo capturado por mes siempre da una A: " + meses);
        }
    }

    /** Whose A was captured as such, not by month. */
    public Captura(
            Optional<Cantidad> alcanzado,
            Optional<Observacion> observacion,
            Optional<Destino> destino,
            Optional<String> causa) {
        this(alcanzado, observacion, destino, causa, PorMes.VACIO);
    }

    /** An A and nothing else. */
    public static Captura de(Cantidad alcanzado) {
        return new Captura(Optional.of(alcanzado), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** With another A as such, or with none: no months stand behind it. The same A keeps those that it was made from. */
    public Captura conAlcanzado(Optional<Cantidad> otro) {
        return otro.equals(alcanzado) ? this : new Captura(otro, observacion, destino, causa);
    }

    /** With other months, and the A that they make; where there are none of them, without A. */
    public Captura conMeses(PorMes otros, Acumulacion acumulacion) {
        return new Captura(acumulacion.delTrimestre(otros), observacion, destino, causa, otros);
    }

    /** With another note, or with none. */
    public Captura conObservacion(Optional<Observacion> otra) {
        return new Captura(alcanzado, otra, destino, causa, meses);
    }

    /** With another destino, or with none. */
    public Captura conDestino(Optional<Destino> otro) {
        return new Captura(alcanzado, observacion, otro, causa, meses);
    }

    /** With another cause, or with none. */
    public Captura conCausa(Optional<String> otra) {
        return new Captura(alcanzado, observacion, destino, otra, meses);
    }
}
