package mx.avance.aplicacion.seguridad;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/** What follows an attempt to sign in: on to where the person was going, or back with the reason. */
@Component
class TrasEntrar implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final MessageSource mensajes;
    private final LocaleResolver idiomas;

    TrasEntrar(MessageSource mensajes, LocaleResolver idiomas) {
        this.mensajes = mensajes;
        this.idiomas = idiomas;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest peticion, HttpServletResponse respuesta, Authentication quien) throws IOException {
        String navegador = peticion.getHeader("User-Agent");
        peticion.getSession().setAttribute(MisSesiones.EQUIPO, MisSesiones.equipo(navegador == null ? "" : navegador));
        respuesta.sendRedirect(peticion.getContextPath() + Destino.seguro(peticion.getParameter("a")));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest peticion, HttpServletResponse respuesta, AuthenticationException falla)
            throws IOException {
        String texto = falla instanceof EntradaConContrasena.EnEspera espera
                ? mensajes.getMessage("entrar.espera", new Object[] {espera.minutos()}, idiomas.resolveLocale(peticion))
                : mensajes.getMessage("entrar.mal", null, idiomas.resolveLocale(peticion));
        FlashMap paraLaPagina = new FlashMap();
        paraLaPagina.put("error", texto);
        paraLaPagina.put("cuenta", peticion.getParameter("cuenta"));
        paraLaPagina.put("a", peticion.getParameter("a"));
        new SessionFlashMapManager().saveOutputFlashMap(paraLaPagina, peticion, respuesta);
        respuesta.sendRedirect(peticion.getContextPath() + "/entrar");
    }
}
