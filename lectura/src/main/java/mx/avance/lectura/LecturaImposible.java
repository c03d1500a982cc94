package mx.avance.lectura;

/**
 * A document that cannot be read at all: empty, encrypted, truncated, of an unknown form. Its message is one Spanish
 * sentence with the cause; {@link #salida()} is another with the way out. A document with mistakes is no reason for it:
 * that is a reading with findings.
 */
public final class LecturaImposible extends Exception {

    private static final long serialVersionUID = 1L;

    private final String salida;

    public LecturaImposible(String causa, String salida) {
        super(causa);
        this.salida = salida;
    }

    public LecturaImposible(String causa, String salida, Throwable origen) {
        super(causa, origen);
        this.salida = salida;
    }

    /** What the person can do about it, in one Spanish sentence. */
    public String salida() {
        return salida;
    }
}
