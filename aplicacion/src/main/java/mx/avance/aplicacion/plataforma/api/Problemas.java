package mx.avance.aplicacion.plataforma.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import mx.avance.aplicacion.plataforma.web.Avisos;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the API answers when it does not do what was asked, made in one place: problem+json with a code that never changes its
 * meaning, the sentence in the language of whoever asked, and the address that was asked for.
 */
@Component
public class Problemas {

    private final Avisos avisos;
    private final LocaleResolver idiomas;
    private final JsonMapper json;

    Problemas(Avisos avisos, LocaleResolver idiomas, JsonMapper json) {
        this.avisos = avisos;
        this.idiomas = idiomas;
        this.json = json;
    }

    /** Whether a program asks, and not a browser for a screen; also when the container is about to say what failed. */
    public static boolean losEspera(HttpServletRequest peticion) {
        return direccion(peticion).startsWith(peticion.getContextPath() + "/api/");
    }

    private static String direccion(HttpServletRequest peticion) {
        Object laQueFallo = peticion.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return laQueFallo == null ? peticion.getRequestURI() : laQueFallo.toString();
    }

    /** A problem, to be answered by a controller or an advice. */
    public static ProblemDetail problema(HttpStatus estado, String codigo, String frase, HttpServletRequest peticion) {
        ProblemDetail problema = ProblemDetail.forStatusAndDetail(estado, frase);
        problema.setTitle(codigo);
        problema.setProperty("codigo", codigo);
        try {
            problema.setInstance(new URI(direccion(peticion)));
        } catch (URISyntaxException e) {
            // An address that is none is not repeated.
            problema.setInstance(URI.create("/api"));
        }
        return problema;
    }

    /**
     * Answers from a filter, where nothing else does.
     *
     * @param clave of the sentence in the bundles
     */
    public void contestar(
            HttpStatus estado, String codigo, String clave, HttpServletRequest peticion, HttpServletResponse respuesta)
            throws IOException {
        contestar(problema(estado, codigo, avisos.texto(clave, idioma(peticion)), peticion), respuesta);
    }

    /** Answers this one from a filter. */
    public void contestar(ProblemDetail problema, HttpServletResponse respuesta) throws IOException {
        respuesta.setStatus(problema.getStatus());
        respuesta.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        respuesta.setHeader("Cache-Control", "no-store");
        respuesta.getOutputStream().write(json.writeValueAsBytes(problema));
    }

    /** The language to answer in. */
    public Locale idioma(HttpServletRequest peticion) {
        return idiomas.resolveLocale(peticion);
    }
}
