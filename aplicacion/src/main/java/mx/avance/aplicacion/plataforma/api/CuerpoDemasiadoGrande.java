package mx.avance.aplicacion.plataforma.api;

import java.io.IOException;

/** More was sent than the API takes in one request: answered 413. */
public final class CuerpoDemasiadoGrande extends IOException {

    private static final long serialVersionUID = 1;

    CuerpoDemasiadoGrande() {
        super("La petición pasa de " + LimiteDeCuerpo.MAYOR + " bytes");
    }
}
