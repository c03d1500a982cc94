package mx.avance.aplicacion.plataforma;

import java.util.List;
import mx.avance.nucleo.revision.HallazgoEnSerie;

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

    /** A finding that keeps something from going on: its code, the finding itself, and as the field the number of its row. */
    public static Defecto de(HallazgoEnSerie hallazgo) {
        String renglon = hallazgo.numero().isPresent()
                ? Integer.toString(hallazgo.numero().getAsInt())
                : "";
        return en(renglon, hallazgo.hallazgo().codigo(), hallazgo.hallazgo());
    }
}
