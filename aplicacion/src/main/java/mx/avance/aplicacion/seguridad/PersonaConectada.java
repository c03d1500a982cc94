package mx.avance.aplicacion.seguridad;

import java.io.Serializable;
import java.security.Principal;
import mx.avance.aplicacion.plataforma.ConSesion;
import mx.avance.aplicacion.plataforma.Origen;
import mx.avance.aplicacion.plataforma.Sesion;

/**
 * Who signed in, and for which ente it works now. What it may do is looked up at each request, so that a revocation takes
 * effect at once.
 *
 * @param sello changes with the password and with each revocation: a session with an older one is over
 * @param debeCambiar whether the password was given by somebody else and must be changed before anything else
 */
public record PersonaConectada(
        long id, String cuenta, String nombre, int ente, int sello, boolean debeCambiar, Origen origen)
        implements ConSesion, Principal, Serializable {

    private static final long serialVersionUID = 1;

    @Override
    public Sesion sesion() {
        return new Sesion(ente, id, cuenta, origen);
    }

    @Override
    public String getName() {
        return cuenta;
    }

    /** The same person at work for another ente. */
    PersonaConectada en(int otroEnte) {
        return new PersonaConectada(id, cuenta, nombre, otroEnte, sello, debeCambiar, origen);
    }

    /** The same person after changing the password. */
    PersonaConectada con(int nuevoSello) {
        return new PersonaConectada(id, cuenta, nombre, ente, nuevoSello, false, origen);
    }
}
