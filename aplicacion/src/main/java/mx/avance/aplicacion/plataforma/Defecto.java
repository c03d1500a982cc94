package mx.avance.aplicacion.plataforma;

import java.util.List;

/**
 * Something wrong with what a person typed.
 *
 * @param campo the name of the field; blank when it is about several
 * @param clave of the sentence in the bundles, with the way out; also the code that the API answers
 * @param datos what the sentence names
 */
public record Defecto(String campo, String clave, List<Object> datos) {

    public static Defecto en(String campo, String clave, Object... datos) {
        return new Defecto(campo, clave, List.of(datos));
    }
}
