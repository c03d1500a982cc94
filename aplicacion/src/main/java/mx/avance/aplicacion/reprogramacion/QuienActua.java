package mx.avance.aplicacion.reprogramacion;

import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.seguridad.PersonaConectada;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The name of whoever acts, as the dictamen prints it. */
@Component
class QuienActua {

    private final Sesiones sesiones;

    QuienActua(Sesiones sesiones) {
        this.sesiones = sesiones;
    }

    /** The account where no person signed in with a name. */
    String nombre() {
        Authentication quien = SecurityContextHolder.getContext().getAuthentication();
        String cuenta = sesiones.actual().cuenta();
        return quien != null
                        && quien.getPrincipal() instanceof PersonaConectada persona
                        && persona.cuenta().equals(cuenta)
                ? persona.nombre()
                : cuenta;
    }
}
