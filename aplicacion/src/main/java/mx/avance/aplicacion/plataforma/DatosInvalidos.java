package mx.avance.aplicacion.plataforma;

import java.util.List;

/**
 * What a person typed cannot be accepted; nothing was changed. Screens show the form again, as it was typed, each sentence
 * beside its field; the API answers 422 with the list.
 */
public final class DatosInvalidos extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Defecto> defectos;

    public DatosInvalidos(List<Defecto> defectos) {
        super(defectos.toString());
        this.defectos = List.copyOf(defectos);
    }

    public DatosInvalidos(Defecto defecto) {
        this(List.of(defecto));
    }

    /** In the order of the form; at least one. */
    public List<Defecto> defectos() {
        return defectos;
    }

    /** Does nothing when there is nothing to object to. */
    public static void siHay(List<Defecto> defectos) {
        if (!defectos.isEmpty()) {
            throw new DatosInvalidos(defectos);
        }
    }
}
