package mx.avance.aplicacion.plataforma;

import org.jspecify.annotations.Nullable;

/**
 * Somebody else changed the same thing in the meantime; nothing of the second writer was saved. Screens show both values, the
 * API answers 412.
 */
public final class Choque extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String objeto;
    private final transient @Nullable Object guardado;

    /**
     * @param objeto what both wrote, as an officer names it
     * @param guardado as the other one left it; null when it is gone
     */
    public Choque(String objeto, @Nullable Object guardado) {
        super(objeto);
        this.objeto = objeto;
        this.guardado = guardado;
    }

    public String objeto() {
        return objeto;
    }

    public @Nullable Object guardado() {
        return guardado;
    }
}
