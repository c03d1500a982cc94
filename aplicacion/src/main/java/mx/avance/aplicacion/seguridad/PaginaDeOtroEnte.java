package mx.avance.aplicacion.seguridad;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import mx.avance.aplicacion.plataforma.api.Problemas;
import mx.avance.aplicacion.plataforma.web.Avisos;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Stops what a page sends that was opened for another ente: with two tabs, the second may have taken the session elsewhere
 * meanwhile. Every form says for which ente it was drawn, in a hidden field, and every part that a page asks for in a header.
 * Nothing is written, and the person is asked whether to go back.
 */
@Component
class PaginaDeOtroEnte extends OncePerRequestFilter {

    /** The hidden field of every form that is sent. */
    static final String CAMPO = "_ente";

    /** The header of what a page asks for in between; a program with a session may send it as well. */
    static final String CABECERA = "X-Avance-Ente";

    /** Whoever changes ente or leaves writes into none. */
    private static final Set<String> DE_CUALQUIERA = Set.of("/mi-cuenta/ente", "/salir", "/entrar");

    private final Avisos avisos;
    private final Problemas problemas;

    PaginaDeOtroEnte(Avisos avisos, Problemas problemas) {
        this.avisos = avisos;
        this.problemas = problemas;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest peticion, HttpServletResponse respuesta, FilterChain cadena)
            throws ServletException, IOException {
        Optional<String> dicho = dicho(peticion);
        Authentication quien = SecurityContextHolder.getContext().getAuthentication();
        if (dicho.isEmpty()
                || quien == null
                || !(quien.getPrincipal() instanceof PersonaConectada persona)
                || dicho.get().equals(Integer.toString(persona.ente()))
                || DE_CUALQUIERA.contains(peticion.getRequestURI())) {
            cadena.doFilter(peticion, respuesta);
        } else if (Problemas.losEspera(peticion)) {
            problemas.contestar(HttpStatus.CONFLICT, "OTRO_ENTE", "entes.otro", peticion, respuesta);
        } else if (peticion.getHeader("HX-Request") != null) {
            respuesta.setStatus(HttpServletResponse.SC_CONFLICT);
            respuesta.setContentType("text/plain;charset=UTF-8");
            respuesta.setHeader(CABECERA, Integer.toString(persona.ente()));
            respuesta
                    .getOutputStream()
                    .write(avisos.texto("entes.otro", problemas.idioma(peticion))
                            .getBytes(StandardCharsets.UTF_8));
        } else {
            preguntar(dicho.get(), peticion, respuesta);
        }
    }

    private static void preguntar(String ente, HttpServletRequest peticion, HttpServletResponse respuesta)
            throws IOException {
        String pagina = PedirEntrada.deDondeViene(peticion);
        respuesta.sendRedirect(UriComponentsBuilder.fromPath(peticion.getContextPath() + "/mi-cuenta/otro-ente")
                .queryParam("ente", "{ente}")
                .queryParam("a", "{a}")
                .encode()
                .build(ente, pagina == null ? "/" : pagina)
                .toString());
    }

    private static Optional<String> dicho(HttpServletRequest peticion) {
        @Nullable String deCabecera = peticion.getHeader(CABECERA);
        boolean forma = "POST".equals(peticion.getMethod()) && !Problemas.losEspera(peticion);
        return Optional.ofNullable(deCabecera == null && forma ? peticion.getParameter(CAMPO) : deCabecera);
    }

    /** Runs only inside the chain of Spring Security, not once more by itself. */
    @Configuration(proxyBeanMethods = false)
    static class SoloEnLaPuerta {

        @Bean
        FilterRegistrationBean<PaginaDeOtroEnte> paginaDeOtroEnteSoloEnLaPuerta(PaginaDeOtroEnte filtro) {
            FilterRegistrationBean<PaginaDeOtroEnte> registro = new FilterRegistrationBean<>(filtro);
            registro.setEnabled(false);
            return registro;
        }
    }
}
