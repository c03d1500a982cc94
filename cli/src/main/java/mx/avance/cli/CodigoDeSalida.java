package mx.avance.cli;

/** What the process answers to whoever started it. */
final class CodigoDeSalida {

    /** Everything asked for was done. */
    static final int HECHO = 0;

    /** A document could not be read or written, or a check failed; the others were done. */
    static final int CON_FALLAS = 1;

    /** The command was not written as it should. */
    static final int MAL_USO = 2;

    /** Only from {@code validar}: everything was read, and there are findings of gravedad error. */
    static final int CON_ERRORES = 3;

    private CodigoDeSalida() {}
}
