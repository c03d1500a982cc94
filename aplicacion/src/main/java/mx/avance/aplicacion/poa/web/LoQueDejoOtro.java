package mx.avance.aplicacion.poa.web;

import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.poa.PoaGuardado;

/** What the second of two writers is shown: the programme as the first one left it. */
final class LoQueDejoOtro {

    private LoQueDejoOtro() {}

    /** The programme, or the clash itself when there is nothing to show. */
    static PoaGuardado en(Choque choque) {
        if (choque.guardado() instanceof PoaGuardado otro) {
            return otro;
        }
        throw choque;
    }

    /** The programme while it is a draft, or the clash itself when it is none any more. */
    static PoaGuardado enBorrador(Choque choque) {
        PoaGuardado otro = en(choque);
        if (otro.borrador().isEmpty()) {
            throw choque;
        }
        return otro;
    }
}
