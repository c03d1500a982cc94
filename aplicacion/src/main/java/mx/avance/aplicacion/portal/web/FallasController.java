package mx.avance.aplicacion.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import mx.avance.aplicacion.plataforma.api.Problemas;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Publica;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is said when a request fails: what happened, what is safe, what to do. It asks nothing of the database, which may be what
 * failed. A defect gets a reference that the log carries too.
 */
@RestController
class FallasController implements ErrorController {

    private static final Logger BITACORA = LoggerFactory.getLogger(FallasController.class);

    private final PaginaDeFalla pagina;
    private final MessageSource mensajes;

    FallasController(PaginaDeFalla pagina, MessageSource mensajes) {
        this.pagina = pagina;
        this.mensajes = mensajes;
    }

    @Publica
    @RequestMapping("${server.error.path:${error.path:/error}}")
    ResponseEntity<?> falla(HttpServletRequest peticion, Locale idioma) {
        HttpStatus estado = estado(peticion);
        Object causa = peticion.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        String ajena = FallaAjena.clave(causa);
        if (!ajena.isEmpty()) {
            estado = HttpStatus.SERVICE_UNAVAILABLE;
        }
        String clave = "falla." + (ajena.isEmpty() ? claveDe(estado) : ajena);
        String referencia = "";
        if (estado.is5xxServerError()) {
            referencia = UUID.randomUUID().toString().substring(0, 8);
            BITACORA.error(
                    "Falla {} en {}", referencia, peticion.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), causa);
        }
        String titulo = mensajes.getMessage(clave + ".titulo", null, idioma);
        String salida = mensajes.getMessage(clave + ".salida", new Object[] {referencia}, idioma);
        if (peticion.getAttribute(Avisos.FRASE) instanceof String frase && ajena.isEmpty()) {
            salida = frase + " " + salida;
        }
        if (Problemas.losEspera(peticion)) {
            ProblemDetail problema = Problemas.problema(
                    estado, codigo(ajena.isEmpty() ? claveDe(estado) : ajena), titulo + ". " + salida, peticion);
            return ResponseEntity.status(estado)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problema);
        }
        return ResponseEntity.status(estado)
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .body(pagina.con(titulo, salida, idioma));
    }

    private static HttpStatus estado(HttpServletRequest peticion) {
        Object codigo = peticion.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus estado = codigo instanceof Integer numero ? HttpStatus.resolve(numero) : null;
        return estado == null ? HttpStatus.NOT_FOUND : estado;
    }

    /** What programs read of a failure, from the key of its sentence: {@code SIN_BASE} of {@code sinBase}. */
    static String codigo(String clave) {
        return clave.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    static String claveDe(HttpStatus estado) {
        return switch (estado) {
            case NOT_FOUND -> "noExiste";
            case FORBIDDEN -> "noPermitido";
            case UNAUTHORIZED -> "sinSesion";
            case CONTENT_TOO_LARGE -> "muyGrande";
            case METHOD_NOT_ALLOWED, BAD_REQUEST, UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE -> "malPedida";
            case SERVICE_UNAVAILABLE -> "sinBase";
            default -> estado.is5xxServerError() ? "defecto" : "malPedida";
        };
    }
}
