package mx.avance.aplicacion.avance.web;

import java.util.Optional;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;

/** Reads which sheet an address names. */
final class AvanceDeRuta {

    private AvanceDeRuta() {}

    /**
     * @throws NoExiste when a part has not the shape of its code
     */
    static IdDeAvance de(String ejercicio, String trimestre, String programa, String unidad) {
        return ejercicio(ejercicio)
                .flatMap(anio -> trimestre(trimestre)
                        .flatMap(cual -> Programa.find(programa).flatMap(clave -> UnidadEjecutora.find(unidad)
                                .map(quien -> new IdDeAvance(new IdDePoa(anio, clave, quien), cual)))))
                .orElseThrow(
                        () -> new NoExiste("avance " + ejercicio + "/" + trimestre + "/" + programa + "/" + unidad));
    }

    static Optional<Ejercicio> ejercicio(String escrito) {
        if (!escrito.matches("[0-9]{4}")) {
            return Optional.empty();
        }
        int anio = Integer.parseInt(escrito);
        return anio >= Ejercicio.PRIMERO && anio <= Ejercicio.ULTIMO
                ? Optional.of(new Ejercicio(anio))
                : Optional.empty();
    }

    static Optional<Trimestre> trimestre(String escrito) {
        return escrito.matches("[1-4]") ? Optional.of(Trimestre.de(Integer.parseInt(escrito))) : Optional.empty();
    }
}
