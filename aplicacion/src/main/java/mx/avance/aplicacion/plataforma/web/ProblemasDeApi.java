package mx.avance.aplicacion.plataforma.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.api.CuerpoDemasiadoGrande;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.api.Problemas;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What the API answers when it does not do what was asked: problem+json with a code that never changes, and the sentence. */
@Order(10)
@RestControllerAdvice(annotations = RestController.class)
class ProblemasDeApi {

    private static final int VALOR_MAYOR = 60;

    private final Avisos avisos;

    ProblemasDeApi(Avisos avisos) {
        this.avisos = avisos;
    }

    @ExceptionHandler
    ProblemDetail invalidos(DatosInvalidos invalidos, Locale idioma, HttpServletRequest peticion) {
        ProblemDetail problema = Problemas.problema(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "DATOS_INVALIDOS",
                avisos.texto("problema.invalidos", idioma),
                peticion);
        problema.setProperty(
                "errores",
                invalidos.defectos().stream()
                        .map(defecto ->
                                new ErrorDeCampo(defecto.campo(), defecto.clave(), avisos.texto(defecto, idioma)))
                        .toList());
        return problema;
    }

    @ExceptionHandler
    ProblemDetail noPermitido(NoPermitido refusal, Locale idioma, HttpServletRequest peticion) {
        return avisos.problema(refusal, idioma, peticion);
    }

    @ExceptionHandler
    ProblemDetail choque(Choque choque, Locale idioma, HttpServletRequest peticion) {
        ProblemDetail problema = Problemas.problema(
                HttpStatus.PRECONDITION_FAILED,
                "CAMBIADO_POR_OTRO",
                avisos.texto("problema.choque", idioma, choque.objeto()),
                peticion);
        problema.setProperty("guardado", choque.guardado());
        return problema;
    }

    @ExceptionHandler
    ProblemDetail noExiste(NoExiste falta, Locale idioma, HttpServletRequest peticion) {
        return noExiste(falta.objeto(), idioma, peticion);
    }

    private ProblemDetail noExiste(String objeto, Locale idioma, HttpServletRequest peticion) {
        return Problemas.problema(
                HttpStatus.NOT_FOUND, "NO_EXISTE", avisos.texto("problema.noExiste", idioma, objeto), peticion);
    }

    @ExceptionHandler
    ProblemDetail faltaVersion(Etiqueta.FaltaVersion falta, Locale idioma, HttpServletRequest peticion) {
        return Problemas.problema(
                HttpStatus.PRECONDITION_REQUIRED, "FALTA_VERSION", avisos.texto("api.faltaVersion", idioma), peticion);
    }

    @ExceptionHandler
    ProblemDetail faltaDato(MissingServletRequestParameterException falta, Locale idioma, HttpServletRequest peticion) {
        return invalidos(
                new DatosInvalidos(Defecto.en(falta.getParameterName(), "forma.obligatorio")), idioma, peticion);
    }

    /** A word where the address has a number is the address of nothing; elsewhere it is a mistake to correct. */
    @ExceptionHandler
    ProblemDetail deOtraClase(MethodArgumentTypeMismatchException otra, Locale idioma, HttpServletRequest peticion) {
        if (otra.getParameter().hasParameterAnnotation(PathVariable.class)) {
            String valor = String.valueOf(otra.getValue());
            return noExiste(
                    "«" + (valor.length() > VALOR_MAYOR ? valor.substring(0, VALOR_MAYOR) + "…" : valor) + "»",
                    idioma,
                    peticion);
        }
        return invalidos(new DatosInvalidos(deberia(otra.getName(), otra.getRequiredType())), idioma, peticion);
    }

    @ExceptionHandler
    ProblemDetail demasiado(CuerpoDemasiadoGrande grande, Locale idioma, HttpServletRequest peticion) {
        return Problemas.problema(
                HttpStatus.CONTENT_TOO_LARGE, "MUY_GRANDE", avisos.texto("api.muyGrande", idioma), peticion);
    }

    /** What is no JSON is answered 400, with where it stops being so; what is JSON of something else 422, with its place. */
    @ExceptionHandler
    ProblemDetail ilegible(HttpMessageNotReadableException ilegible, Locale idioma, HttpServletRequest peticion) {
        JacksonException json = null;
        for (Throwable causa = ilegible; causa != null; causa = causa.getCause()) {
            if (causa instanceof CuerpoDemasiadoGrande grande) {
                return demasiado(grande, idioma, peticion);
            }
            if (causa instanceof DatosInvalidos invalidos) {
                return invalidos(invalidos, idioma, peticion);
            }
            if (json == null && causa instanceof JacksonException esta) {
                json = esta;
            }
        }
        if (json == null) {
            return Problemas.problema(
                    HttpStatus.BAD_REQUEST, "FALTA_CUERPO", avisos.texto("api.faltaCuerpo", idioma), peticion);
        }
        if (json instanceof MismatchedInputException || json instanceof InputCoercionException) {
            return invalidos(new DatosInvalidos(defecto(json)), idioma, peticion);
        }
        if (json instanceof StreamConstraintsException) {
            return invalidos(new DatosInvalidos(Defecto.en(lugar(json.getPath()), "api.desmedido")), idioma, peticion);
        }
        return Problemas.problema(
                HttpStatus.BAD_REQUEST,
                "JSON_ILEGIBLE",
                avisos.texto(
                        "api.jsonIlegible",
                        idioma,
                        Math.max(1, json.getLocation().getLineNr()),
                        Math.max(1, json.getLocation().getColumnNr())),
                peticion);
    }

    private static Defecto defecto(JacksonException json) {
        String lugar = lugar(json.getPath());
        if (json instanceof UnrecognizedPropertyException sobra) {
            Collection<Object> conocidos =
                    sobra.getKnownPropertyIds() == null ? List.of() : sobra.getKnownPropertyIds();
            return Defecto.en(
                    lugar,
                    "api.desconocido",
                    sobra.getPropertyName(),
                    conocidos.stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")));
        }
        Class<?> debido = json instanceof MismatchedInputException otra
                ? otra.getTargetType()
                : ((InputCoercionException) json).getTargetType();
        return deberia(lugar, debido);
    }

    /** Objects to what is there, with what should be. */
    private static Defecto deberia(String lugar, @Nullable Class<?> debido) {
        if (debido == null) {
            return Defecto.en(lugar, "api.otraClase");
        }
        if (debido.isEnum()) {
            return Defecto.en(
                    lugar,
                    "api.unoDe",
                    Arrays.stream(debido.getEnumConstants())
                            .map(uno -> ((Enum<?>) uno).name())
                            .collect(Collectors.joining(", ")));
        }
        if (debido == int.class || debido == Integer.class || debido == long.class || debido == Long.class) {
            return Defecto.en(lugar, "api.entero");
        }
        if (Number.class.isAssignableFrom(debido)) {
            return Defecto.en(lugar, "api.cifra");
        }
        if (debido == boolean.class || debido == Boolean.class) {
            return Defecto.en(lugar, "api.siONo");
        }
        if (debido == String.class) {
            return Defecto.en(lugar, "api.cadena");
        }
        if (Temporal.class.isAssignableFrom(debido)) {
            return Defecto.en(lugar, "api.fecha");
        }
        return Defecto.en(lugar, Collection.class.isAssignableFrom(debido) ? "api.lista" : "api.otraClase");
    }

    /** As in {@code renglones[2].p1}. */
    private static String lugar(List<JacksonException.Reference> camino) {
        StringBuilder lugar = new StringBuilder();
        for (JacksonException.Reference paso : camino) {
            if (paso.getPropertyName() == null) {
                lugar.append('[').append(paso.getIndex()).append(']');
            } else {
                lugar.append(lugar.isEmpty() ? "" : ".").append(paso.getPropertyName());
            }
        }
        return lugar.toString();
    }

    private record ErrorDeCampo(String campo, String codigo, String detalle) {}
}
