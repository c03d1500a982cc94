package mx.avance.nucleo.firma;

import java.util.Optional;

/**
 * One of the three places for a signature at the foot of the form, with what is printed in it.
 *
 * @param nombre who signs, as printed; empty when the place carries no name
 * @param cargo the post under the name; empty when none is printed
 */
public record Firma(Papel papel, Optional<String> nombre, Optional<String> cargo) {

    /** Blank names and posts count as none. */
    public Firma {
        nombre = nombre.map(String::strip).filter(texto -> !texto.isEmpty());
        cargo = cargo.map(String::strip).filter(texto -> !texto.isEmpty());
    }

    /** A signature with a name and the post that the form TMM-F004 prints for its place. */
    public static Firma de(Papel papel, String nombre) {
        return new Firma(papel, Optional.of(nombre), Optional.of(papel.cargo()));
    }

    /** A place that nobody's name fills. */
    public static Firma vacia(Papel papel) {
        return new Firma(papel, Optional.empty(), Optional.empty());
    }
}
