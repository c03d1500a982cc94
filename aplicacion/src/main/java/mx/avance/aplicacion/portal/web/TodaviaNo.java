package mx.avance.aplicacion.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import mx.avance.aplicacion.plataforma.Demostracion;
import mx.avance.aplicacion.plataforma.api.Problemas;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While the municipality of the demonstration is being invented its clock runs and half of it is missing: whoever opens it is asked to
 * wait, and the page opens by itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TodaviaNo extends OncePerRequestFilter {

    private static final String SEGUNDOS = "3";
    /** What the page that asks to wait is dressed with. */
    private static final Pattern DE_LA_PAGINA = Pattern.compile("/(recursos|webjars)/");

    private final Demostracion demostracion;
    private final ApplicationAvailability disponible;
    private final PaginaDeFalla pagina;
    private final MessageSource mensajes;
    private final Problemas problemas;

    TodaviaNo(
            Demostracion demostracion,
            ApplicationAvailability disponible,
            PaginaDeFalla pagina,
            MessageSource mensajes,
            Problemas problemas) {
        this.demostracion = demostracion;
        this.disponible = disponible;
        this.pagina = pagina;
        this.mensajes = mensajes;
        this.problemas = problemas;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest peticion) {
        return !demostracion.activa()
                || disponible.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
                || DE_LA_PAGINA.matcher(peticion.getRequestURI()).lookingAt();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest peticion, HttpServletResponse respuesta, FilterChain cadena)
            throws ServletException, IOException {
        respuesta.setHeader(HttpHeaders.RETRY_AFTER, SEGUNDOS);
        respuesta.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (Problemas.losEspera(peticion)) {
            problemas.contestar(
                    HttpStatus.SERVICE_UNAVAILABLE, "TODAVIA_NO", "falla.todaviaNo.salida", peticion, respuesta);
            return;
        }
        Locale idioma = problemas.idioma(peticion);
        respuesta.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        respuesta.setHeader("Refresh", SEGUNDOS);
        respuesta.setContentType(MediaType.TEXT_HTML_VALUE);
        respuesta.setCharacterEncoding(StandardCharsets.UTF_8);
        respuesta
                .getWriter()
                .write(pagina.con(
                        mensajes.getMessage("falla.todaviaNo.titulo", null, idioma),
                        mensajes.getMessage("falla.todaviaNo.salida", null, idioma),
                        idioma));
    }
}
