package mx.avance.lectura.documento;

import java.io.IOException;

/**
 * A content that is not a reading in the shape of the contract. Its message is one Spanish sentence with the cause and its
 * place; {@link #salida()} is another with the way out. Neither names the file.
 */
public final class LecturaInvalida extends IOException {

    private static final long serialVersionUID = 1L;

    private static final String REPETIR = "Vuelva a leer el documento con ./avance importar y use el JSON que escribe";
    private static final String CORREGIR =
            "Corrija ese dato en el archivo, o vuelva a leer el documento con ./avance importar";

    private final String salida;

    LecturaInvalida(String causa) {
        super(causa);
        this.salida = REPETIR;
    }

    LecturaInvalida(String causa, Throwable origen) {
        super(causa, origen);
        this.salida = REPETIR;
    }

    private LecturaInvalida(String causa, String salida) {
        super(causa);
        this.salida = salida;
    }

    /** Something that a person can mend where it stands. */
    static LecturaInvalida en(String lugar, String causa) {
        return new LecturaInvalida("En la " + lugar + ", " + causa, CORREGIR);
    }

    /** What the person can do about it, in one Spanish sentence. */
    public String salida() {
        return salida;
    }
}
