package mx.avance.nucleo.redaccion;

import java.util.List;

/** Something that holds facts and is put into words when it is shown. */
public interface Redactable {

    /** The key of its sentence in the message bundle. */
    String frase();

    /** Its facts, in the order in which its sentence uses them. */
    List<Object> datos();
}
