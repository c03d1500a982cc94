package mx.avance.aplicacion.seguridad;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import mx.avance.aplicacion.plataforma.Origen;
import mx.avance.aplicacion.plataforma.api.Problemas;
import mx.avance.aplicacion.plataforma.web.Avisos;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Ends a session whose account was closed or got another password since, takes one out of an ente where its person may not work
 * any more, and holds whoever came with a password of one use at
 * the page to change it.
 */
@Component
class Vigencia extends OncePerRequestFilter {

    private final Actores actores;
    private final CambioDeEnte cambio;
    private final Avisos avisos;
    private final Problemas problemas;

    Vigencia(Actores actores, CambioDeEnte cambio, Avisos avisos, Problemas problemas) {
        this.actores = actores;
        this.cambio = cambio;
        this.avisos = avisos;
        this.problemas = problemas;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest peticion) {
        String ruta = peticion.getRequestURI();
        return ruta.startsWith("/recursos/") || ruta.startsWith("/webjars/") || ruta.equals("/salud");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest peticion, HttpServletResponse respuesta, FilterChain cadena)
            throws ServletException, IOException {
        Authentication quien = SecurityContextHolder.getContext().getAuthentication();
        if (quien != null && quien.getPrincipal() instanceof PersonaConectada persona) {
            Actores.Vigor vigor = actores.vigor(persona, peticion);
            if (vigor == Actores.Vigor.OTRO && persona.origen() == Origen.PANTALLA) {
                llevarAUnoSuyo(persona, peticion, respuesta);
                return;
            }
            if (vigor != Actores.Vigor.SI) {
                SecurityContextHolder.clearContext();
                HttpSession sesion = peticion.getSession(false);
                if (sesion != null) {
                    sesion.invalidate();
                }
            } else if (persona.debeCambiar() && !permitidaAntes(peticion.getRequestURI())) {
                if (Problemas.losEspera(peticion)) {
                    problemas.contestar(
                            HttpStatus.FORBIDDEN,
                            "CAMBIE_SU_CONTRASENA",
                            "seguridad.cambieSuContrasena",
                            peticion,
                            respuesta);
                } else {
                    respuesta.sendRedirect(peticion.getContextPath() + "/mi-cuenta/contrasena");
                }
                return;
            }
        }
        cadena.doFilter(peticion, respuesta);
    }

    /** Nothing is done in the ente where the person may not work any more: what it sent is dropped and it is told. */
    private void llevarAUnoSuyo(PersonaConectada persona, HttpServletRequest peticion, HttpServletResponse respuesta)
            throws IOException {
        SesionDeNavegador.poner(persona.en(cambio.alEntrar(persona.id())), peticion, respuesta);
        if (Problemas.losEspera(peticion)) {
            problemas.contestar(HttpStatus.FORBIDDEN, "OTRO_ENTE", "entes.yaNo", peticion, respuesta);
            return;
        }
        FlashMap paraLaPagina = new FlashMap();
        paraLaPagina.put("negado", avisos.texto("entes.yaNo", problemas.idioma(peticion)));
        new SessionFlashMapManager().saveOutputFlashMap(paraLaPagina, peticion, respuesta);
        respuesta.sendRedirect(peticion.getContextPath() + "/");
    }

    private static boolean permitidaAntes(String ruta) {
        return ruta.equals("/mi-cuenta/contrasena")
                || ruta.equals("/api/v1/mi-cuenta/contrasena")
                || ruta.equals("/salir")
                || ruta.startsWith("/estilo/");
    }

    /** Runs only inside the chain of Spring Security, not once more by itself. */
    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    static class SoloEnLaPuerta {

        @org.springframework.context.annotation.Bean
        FilterRegistrationBean<Vigencia> vigenciaSoloEnLaPuerta(Vigencia filtro) {
            FilterRegistrationBean<Vigencia> registro = new FilterRegistrationBean<>(filtro);
            registro.setEnabled(false);
            return registro;
        }

        @org.springframework.context.annotation.Bean
        FilterRegistrationBean<EntradaConFicha> fichaSoloEnLaPuerta(EntradaConFicha filtro) {
            FilterRegistrationBean<EntradaConFicha> registro = new FilterRegistrationBean<>(filtro);
            registro.setEnabled(false);
            return registro;
        }
    }
}
