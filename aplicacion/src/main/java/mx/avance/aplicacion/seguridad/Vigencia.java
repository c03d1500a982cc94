package mx.avance.aplicacion.seguridad;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import mx.avance.aplicacion.plataforma.api.Problemas;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose account was closed or got another password since, and holds whoever came with a password of one use at
 * the page to change it.
 */
@Component
class Vigencia extends OncePerRequestFilter {

    private final Actores actores;
    private final Problemas problemas;

    Vigencia(Actores actores, Problemas problemas) {
        this.actores = actores;
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
            if (!actores.sigueVigente(persona)) {
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

    private static boolean permitidaAntes(String ruta) {
        return ruta.equals("/mi-cuenta/contrasena") || ruta.equals("/salir") || ruta.startsWith("/estilo/");
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
