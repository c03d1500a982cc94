package mx.avance.aplicacion.seguridad;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Permiso;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.api.Problemas;
import mx.avance.aplicacion.plataforma.web.Avisos;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * What follows a refused request. Whoever has no session any more is asked to sign in, and comes back to the form; a form whose
 * seal is that of another session is shown again, to be sent once more; anybody else is told that it is not theirs to do. A program is told the same as problem+json.
 */
@Component
class SinPermiso implements AccessDeniedHandler {

    private final Sesiones sesiones;
    private final Avisos avisos;
    private final LocaleResolver idiomas;
    private final Permiso permiso;
    private final Problemas problemas;
    private final PedirFicha pedirFicha;
    private final PedirEntrada pedirEntrada = new PedirEntrada();

    SinPermiso(
            Sesiones sesiones,
            Avisos avisos,
            LocaleResolver idiomas,
            Permiso permiso,
            Problemas problemas,
            PedirFicha pedirFicha) {
        this.sesiones = sesiones;
        this.avisos = avisos;
        this.idiomas = idiomas;
        this.permiso = permiso;
        this.problemas = problemas;
        this.pedirFicha = pedirFicha;
    }

    @Override
    public void handle(HttpServletRequest peticion, HttpServletResponse respuesta, AccessDeniedException negada)
            throws IOException {
        if (Problemas.losEspera(peticion)) {
            contestar(peticion, respuesta, negada);
            return;
        }
        boolean parcial = peticion.getHeader("HX-Request") != null;
        if (!sesiones.actual().esDePersona()) {
            if (parcial) {
                respuesta.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                pedirEntrada.commence(
                        peticion, respuesta, new InsufficientAuthenticationException("sin sesión", negada));
            }
            return;
        }
        String pagina = PedirEntrada.deDondeViene(peticion);
        if (negada instanceof CsrfException && pagina != null && !parcial) {
            FlashMap paraLaPagina = new FlashMap();
            paraLaPagina.put("negado", avisos.texto("entrar.formaCaduca", idiomas.resolveLocale(peticion)));
            new SessionFlashMapManager().saveOutputFlashMap(paraLaPagina, peticion, respuesta);
            respuesta.sendRedirect(pagina);
            return;
        }
        respuesta.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** What a program is told: the sentence of the lock, or what its token lacks. */
    private void contestar(HttpServletRequest peticion, HttpServletResponse respuesta, AccessDeniedException negada)
            throws IOException {
        if (!sesiones.actual().esDePersona()) {
            pedirFicha.pedir(peticion, respuesta);
            return;
        }
        if (negada instanceof CsrfException) {
            problemas.contestar(HttpStatus.FORBIDDEN, "FALTA_SELLO", "seguridad.faltaSello", peticion, respuesta);
            return;
        }
        Optional<ReglaDeRuta.Cerrada> cerrada = Optional.of(negada)
                .filter(AuthorizationDeniedException.class::isInstance)
                .map(una -> ((AuthorizationDeniedException) una).getAuthorizationResult())
                .filter(ReglaDeRuta.Cerrada.class::isInstance)
                .map(ReglaDeRuta.Cerrada.class::cast);
        if (cerrada.filter(ReglaDeRuta.Cerrada::soloLee).isPresent()) {
            problemas.contestar(HttpStatus.FORBIDDEN, "FICHA_SOLO_LEE", "seguridad.fichaSoloLee", peticion, respuesta);
            return;
        }
        try {
            cerrada.flatMap(ReglaDeRuta.Cerrada::acto).ifPresent(permiso::exigir);
        } catch (NoPermitido refusal) {
            problemas.contestar(avisos.problema(refusal, problemas.idioma(peticion), peticion), respuesta);
            return;
        }
        problemas.contestar(HttpStatus.FORBIDDEN, "NO_PERMITIDO", "falla.noPermitido.salida", peticion, respuesta);
    }
}
