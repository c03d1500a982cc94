package mx.avance.aplicacion.seguridad;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.web.Avisos;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * What follows a refused request. Whoever has no session any more is asked to sign in, and comes back to the form; a form whose
 * seal is that of another session is shown again, to be sent once more; anybody else is told that it is not theirs to do.
 */
@Component
class SinPermiso implements AccessDeniedHandler {

    private final Sesiones sesiones;
    private final Avisos avisos;
    private final LocaleResolver idiomas;
    private final PedirEntrada pedirEntrada = new PedirEntrada();

    SinPermiso(Sesiones sesiones, Avisos avisos, LocaleResolver idiomas) {
        this.sesiones = sesiones;
        this.avisos = avisos;
        this.idiomas = idiomas;
    }

    @Override
    public void handle(HttpServletRequest peticion, HttpServletResponse respuesta, AccessDeniedException negada)
            throws IOException {
        boolean deProgramas = peticion.getRequestURI().startsWith(peticion.getContextPath() + "/api/");
        boolean parcial = peticion.getHeader("HX-Request") != null;
        if (!sesiones.actual().esDePersona()) {
            if (deProgramas || parcial) {
                respuesta.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                pedirEntrada.commence(
                        peticion, respuesta, new InsufficientAuthenticationException("sin sesión", negada));
            }
            return;
        }
        String pagina = PedirEntrada.deDondeViene(peticion);
        if (negada instanceof CsrfException && pagina != null && !deProgramas && !parcial) {
            FlashMap paraLaPagina = new FlashMap();
            paraLaPagina.put("negado", avisos.texto("entrar.formaCaduca", idiomas.resolveLocale(peticion)));
            new SessionFlashMapManager().saveOutputFlashMap(paraLaPagina, peticion, respuesta);
            respuesta.sendRedirect(pagina);
            return;
        }
        respuesta.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
