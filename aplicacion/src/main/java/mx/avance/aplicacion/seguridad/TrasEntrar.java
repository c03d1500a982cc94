package mx.avance.aplicacion.seguridad;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import org.springframework.beans.factory.annotation.Value;
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

    private static final int CUENTA = 200;
    private static final int DESTINO = 2_000;
    private static final int ANONIMA_S = 600;

    private final MessageSource mensajes;
    private final LocaleResolver idiomas;
    private final Duration duracion;

    /** @param duracion how long a session lasts that nobody uses */
    TrasEntrar(MessageSource mensajes, LocaleResolver idiomas, @Value("${spring.session.timeout}") Duration duracion) {
        this.mensajes = mensajes;
        this.idiomas = idiomas;
        this.duracion = duracion;
    }

    private static String corta(String texto, int mayor) {
        return texto.length() <= mayor ? texto : texto.substring(0, mayor);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest peticion, HttpServletResponse respuesta, Authentication quien) throws IOException {
        String navegador = peticion.getHeader("User-Agent");
        peticion.getSession().setMaxInactiveInterval((int) duracion.toSeconds());
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
        paraLaPagina.put("cuenta", corta(TextoEscrito.limpio(peticion.getParameter("cuenta")), CUENTA));
        String destino = peticion.getParameter("a");
        if (destino != null && destino.length() <= DESTINO) {
            paraLaPagina.put("a", Destino.seguro(destino));
        }
        // Nobody signed in: what this leaves behind is not kept for as long as a session of work
        peticion.getSession().setMaxInactiveInterval(ANONIMA_S);
        new SessionFlashMapManager().saveOutputFlashMap(paraLaPagina, peticion, respuesta);
        respuesta.sendRedirect(peticion.getContextPath() + "/entrar");
    }
}
