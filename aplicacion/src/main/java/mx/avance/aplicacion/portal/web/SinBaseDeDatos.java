package mx.avance.aplicacion.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import mx.avance.aplicacion.plataforma.api.Problemas;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Before all other filters: sessions are in the database, so that without it not even the page of failures of the container
 * could be shown. Says that the database is away or its disk full, what is safe and what to do, and lets the next request try.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SinBaseDeDatos extends OncePerRequestFilter {

    private static final Logger BITACORA = LoggerFactory.getLogger(SinBaseDeDatos.class);
    static final String CONTENIDO = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
    private static final String REINTENTAR_S = "5";

    private final ObjectProvider<PaginaDeFalla> pagina;
    private final MessageSource mensajes;
    private final ObjectProvider<LocaleResolver> idiomas;
    private final ObjectProvider<Problemas> problemas;

    SinBaseDeDatos(
            ObjectProvider<PaginaDeFalla> pagina,
            MessageSource mensajes,
            ObjectProvider<LocaleResolver> idiomas,
            ObjectProvider<Problemas> problemas) {
        this.pagina = pagina;
        this.mensajes = mensajes;
        this.idiomas = idiomas;
        this.problemas = problemas;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest peticion, HttpServletResponse respuesta, FilterChain cadena)
            throws ServletException, IOException {
        try {
            cadena.doFilter(peticion, respuesta);
        } catch (ServletException | IOException | RuntimeException falla) {
            String clave = FallaAjena.clave(falla);
            if (clave.isEmpty() || respuesta.isCommitted()) {
                throw falla;
            }
            BITACORA.warn("{} en {}: {}", clave, peticion.getRequestURI(), falla.getMessage());
            contestar(clave, peticion, respuesta);
        }
    }

    private void contestar(String clave, HttpServletRequest peticion, HttpServletResponse respuesta)
            throws IOException {
        Locale idioma = idiomas.getObject().resolveLocale(peticion);
        String titulo = mensajes.getMessage("falla." + clave + ".titulo", null, idioma);
        String salida = mensajes.getMessage("falla." + clave + ".salida", null, idioma);
        respuesta.reset();
        respuesta.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        respuesta.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        respuesta.setHeader(HttpHeaders.RETRY_AFTER, REINTENTAR_S);
        respuesta.setHeader("Content-Security-Policy", CONTENIDO);
        respuesta.setHeader("X-Content-Type-Options", "nosniff");
        if (Problemas.losEspera(peticion)) {
            problemas
                    .getObject()
                    .contestar(
                            Problemas.problema(
                                    HttpStatus.SERVICE_UNAVAILABLE,
                                    FallasController.codigo(clave),
                                    titulo + ". " + salida,
                                    peticion),
                            respuesta);
            return;
        }
        String cuerpo;
        if (peticion.getHeader("HX-Request") != null) {
            respuesta.setContentType("text/plain;charset=UTF-8");
            cuerpo = titulo + ". " + salida;
        } else {
            respuesta.setContentType("text/html;charset=UTF-8");
            cuerpo = pagina.getObject().con(titulo, salida, idioma);
        }
        respuesta.getOutputStream().write(cuerpo.getBytes(StandardCharsets.UTF_8));
    }
}
