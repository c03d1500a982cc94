package mx.avance.aplicacion.seguridad;

import org.jspecify.annotations.Nullable;

/** Where to go after signing in: only ever a page of this same application. */
public final class Destino {

    private Destino() {}

    /** The path itself, or the start page when it could lead anywhere else. */
    public static String seguro(@Nullable String ruta) {
        if (ruta == null) {
            return "/";
        }
        boolean propia = ruta.startsWith("/")
                && !ruta.startsWith("//")
                && !ruta.startsWith("/\\")
                && !ruta.startsWith("/entrar")
                && ruta.chars().noneMatch(signo -> signo < ' ' || signo == '\\');
        return propia ? ruta : "/";
    }
}
