package mx.avance.aplicacion.poa.web;

import java.util.Optional;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;

/** Reads which programme an address names. */
public final class PoaDeRuta {

    private PoaDeRuta() {}

    /**
     * @throws NoExiste when a part has not the shape of its code
     */
    public static IdDePoa de(String ejercicio, String programa, String unidad) {
        return find(ejercicio, programa, unidad)
                .orElseThrow(() -> new NoExiste("POA " + ejercicio + "/" + programa + "/" + unidad));
    }

    /** The programme; empty when a part has not the shape of its code. */
    static Optional<IdDePoa> find(String ejercicio, String programa, String unidad) {
        return ejercicio(ejercicio).flatMap(anio -> Programa.find(programa)
                .flatMap(clave -> UnidadEjecutora.find(unidad).map(cual -> new IdDePoa(anio, clave, cual))));
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
}
