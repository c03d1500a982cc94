package mx.avance.lectura.documento;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the programmatic key as a sheet carries it.
 *
 * @param clave the decided code as the form writes it; null when only a name could be read
 * @param nombre the name beside the code, as read
 * @param leido what the text said, only when it differs from the decided code
 * @param estado null when there was nothing to decide
 */
public record Clave(
        @Nullable String clave,
        @Nullable String nombre,
        @Nullable String leido,
        @Nullable Estado estado) {

    public static Clave de(String clave, @Nullable String nombre) {
        return new Clave(clave, nombre, null, null);
    }
}
