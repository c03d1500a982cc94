package mx.avance.aplicacion.seguridad;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Puts into the session of a browser what changed of whoever signed in: its password, the ente that it works for. */
public final class SesionDeNavegador {

    private SesionDeNavegador() {}

    /** From now on, for the rest of this request as well, it is this person. */
    public static void poner(PersonaConectada persona, HttpServletRequest peticion, HttpServletResponse respuesta) {
        SecurityContext contexto = SecurityContextHolder.createEmptyContext();
        contexto.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(persona, null, List.of()));
        SecurityContextHolder.setContext(contexto);
        new HttpSessionSecurityContextRepository().saveContext(contexto, peticion, respuesta);
    }
}
