package mx.avance.aplicacion.lecturas;

import java.util.Optional;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;

/** The year that somebody writes. */
public final class Periodo {

    private Periodo() {}

    /**
     * The year that whoever brings a paper says; empty when nothing is said.
     *
     * @throws DatosInvalidos when what is said is no year that a form could be of
     */
    public static Optional<Ejercicio> ejercicioDicho(String escrito) {
        return dicho(escrito, ejercicio(escrito), "ejercicio");
    }

    /**
     * The quarter that whoever brings a paper says; empty when nothing is said.
     *
     * @throws DatosInvalidos when what is said is no quarter
     */
    public static Optional<Trimestre> trimestreDicho(String escrito) {
        return dicho(escrito, Trimestre.find(escrito.strip()), "trimestre");
    }

    private static <T> Optional<T> dicho(String escrito, Optional<T> entendido, String campo) {
        if (entendido.isEmpty() && !escrito.isBlank()) {
            throw new DatosInvalidos(Defecto.en(campo, "lecturas.identidad." + campo));
        }
        return entendido;
    }

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
