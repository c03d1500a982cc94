package mx.avance.aplicacion.lecturas;

import java.util.Optional;
import mx.avance.nucleo.periodo.Ejercicio;

/** The year that somebody writes. */
public final class Periodo {

    private Periodo() {}

    /** The year; empty when the text writes none that a form could be of. */
    public static Optional<Ejercicio> ejercicio(String escrito) {
        String limpio = escrito.strip();
        if (!limpio.matches("[0-9]{4}")) {
            return Optional.empty();
        }
        int anio = Integer.parseInt(limpio);
        return anio < Ejercicio.PRIMERO || anio > Ejercicio.ULTIMO
                ? Optional.empty()
                : Optional.of(new Ejercicio(anio));
    }
}
