package mx.avance.aplicacion.plataforma.api;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Marks an answer that nobody gets to see again, such as a password of one use: its body is not kept for whoever repeats the
 * request with the same {@code Idempotency-Key}. The act is not done twice; the secret is not told twice.
 */
public final class SoloUnaVez {

    private static final String MARCA = SoloUnaVez.class.getName();

    private SoloUnaVez() {}

    public static void marcar(HttpServletRequest peticion) {
        peticion.setAttribute(MARCA, true);
    }

    static boolean marcada(HttpServletRequest peticion) {
        return peticion.getAttribute(MARCA) != null;
    }
}
