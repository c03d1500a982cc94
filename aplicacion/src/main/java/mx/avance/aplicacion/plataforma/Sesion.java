package mx.avance.aplicacion.plataforma;

import java.io.Serializable;

/**
 * Who acts, for which ente, and where it came in.
 *
 * @param ente every row read or written in its transactions belongs to it; 0 before anybody is known, when no row is visible
 * @param usuario 0 for the system itself
 * @param cuenta as the person signs in
 */
public record Sesion(int ente, long usuario, String cuenta, Origen origen) implements Serializable {

    private static final Sesion NADIE = new Sesion(0, 0, "", Origen.SISTEMA);

    /** Before anybody is known: no row of any ente is visible. */
    public static Sesion nadie() {
        return NADIE;
    }

    /** The system itself at work for an ente: start-up, jobs. */
    public static Sesion deSistema(int ente) {
        return new Sesion(ente, 0, "sistema", Origen.SISTEMA);
    }

    /** Whether a person acts and not the system. */
    public boolean esDePersona() {
        return usuario > 0;
    }
}
