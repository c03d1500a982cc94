package mx.avance.aplicacion.avance.web;

import java.util.Optional;
import mx.avance.aplicacion.plataforma.CifraEscrita;
import mx.avance.nucleo.Cantidad;

/** A figure as a screen shows it. */
public final class CifraVista {

    private CifraVista() {}

    /** An em dash for one that is absent: null is not 0. */
    public static String de(Optional<Cantidad> cifra) {
        return cifra.map(CifraEscrita::escribir).orElse("—");
    }
}
