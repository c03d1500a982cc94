package mx.avance.basedatos;

import org.jspecify.annotations.Nullable;

/** The database cannot be started: one Spanish sentence says why, another what the person can do. */
public final class BaseDeDatosImposible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String causa;
    private final String salida;

    BaseDeDatosImposible(String causa, String salida) {
        this(causa, salida, null);
    }

    BaseDeDatosImposible(String causa, String salida, @Nullable Throwable origen) {
        super(causa + " " + salida, origen);
        this.causa = causa;
        this.salida = salida;
    }

    /** Why, in one Spanish sentence. */
    public String cause() {
        return causa;
    }

    /** What the person can do about it, in one Spanish sentence. */
    public String salida() {
        return salida;
    }
}
