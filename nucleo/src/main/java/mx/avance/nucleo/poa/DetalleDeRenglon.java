package mx.avance.nucleo.poa;

import java.util.List;
import java.util.Optional;
import mx.avance.nucleo.clave.UnidadEjecutora;

/**
 * What the programme knows of a row and the form does not print.
 *
 * @param ficha empty when nobody has begun one
 * @param esIndicador whether it is published as an indicador, which makes the ficha mandatory
 * @param responsable the unit that answers for the row when it is not that of the programme
 */
public record DetalleDeRenglon(Optional<Ficha> ficha, boolean esIndicador, Optional<UnidadEjecutora> responsable) {

    /** Of a row that nothing else is known of. */
    public static final DetalleDeRenglon NINGUNO = new DetalleDeRenglon(Optional.empty(), false, Optional.empty());

    /** With another ficha. */
    public DetalleDeRenglon con(Ficha otra) {
        return new DetalleDeRenglon(Optional.of(otra), esIndicador, responsable);
    }

    /** Published as an indicador. */
    public DetalleDeRenglon comoIndicador() {
        return new DetalleDeRenglon(ficha, true, responsable);
    }

    /** Answered for by another unit. */
    public DetalleDeRenglon con(UnidadEjecutora otra) {
        return new DetalleDeRenglon(ficha, esIndicador, Optional.of(otra));
    }

    /** The parts of the ficha that an indicador lacks; none for a row that is no indicador. */
    public List<String> faltantes() {
        return esIndicador ? ficha.orElse(Ficha.VACIA).faltantes() : List.of();
    }
}
