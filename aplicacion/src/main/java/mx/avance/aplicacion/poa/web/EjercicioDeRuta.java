package mx.avance.aplicacion.poa.web;

import java.util.Optional;
import mx.avance.nucleo.periodo.Ejercicio;

/** Reads which year an address names. */
final class EjercicioDeRuta {

    private EjercicioDeRuta() {}

    /** The year; empty when it is none. */
    static Optional<Ejercicio> find(String escrito) {
        if (!escrito.matches("[0-9]{4}")) {
            return Optional.empty();
        }
        int anio = Integer.parseInt(escrito);
        return anio >= Ejercicio.PRIMERO && anio <= Ejercicio.ULTIMO
                ? Optional.of(new Ejercicio(anio))
                : Optional.empty();
    }
}
