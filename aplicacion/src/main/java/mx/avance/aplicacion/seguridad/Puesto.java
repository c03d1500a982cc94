package mx.avance.aplicacion.seguridad;

import java.util.Optional;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.firma.Papel;

/**
 * A post whose holder signs at the foot of the form: the responsable of a unit prepares, that of a programa reviews, that of a
 * ramo authorises.
 *
 * @param codigo of the unit, programa or ramo
 */
public record Puesto(Papel papel, String codigo) {

    /**
     * @throws IllegalArgumentException when the code is not of the level that signs in that place
     */
    public Puesto {
        if (!corresponde(papel, codigo)) {
            throw new IllegalArgumentException("No firma en " + papel.rotulo() + ": «" + codigo + "»");
        }
    }

    /** The post when the code is of the level that signs in that place; empty otherwise. */
    public static Optional<Puesto> find(Papel papel, String codigo) {
        return corresponde(papel, codigo) ? Optional.of(new Puesto(papel, codigo)) : Optional.empty();
    }

    public static Puesto de(UnidadEjecutora unidad) {
        return new Puesto(Papel.ELABORO, unidad.clave());
    }

    public static Puesto de(Programa programa) {
        return new Puesto(Papel.REVISO, programa.clave());
    }

    public static Puesto de(Ramo ramo) {
        return new Puesto(Papel.AUTORIZO, ramo.clave());
    }

    private static boolean corresponde(Papel papel, String codigo) {
        return switch (papel) {
            case ELABORO -> UnidadEjecutora.find(codigo).isPresent();
            case REVISO -> Programa.find(codigo).isPresent();
            case AUTORIZO -> Ramo.find(codigo).isPresent();
        };
    }

    String ambito() {
        return switch (papel) {
            case ELABORO -> "UNIDAD";
            case REVISO -> "PROGRAMA";
            case AUTORIZO -> "RAMO";
        };
    }

    /** As an officer names it: {@code ELABORÓ 54202}. */
    @Override
    public String toString() {
        return papel.rotulo() + " " + codigo;
    }
}
