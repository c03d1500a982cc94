package mx.avance.aplicacion.plataforma.web;

import java.util.List;
import java.util.Locale;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the API answers when it does not do what was asked: problem+json with a code that never changes, and the sentence. */
@Order(10)
@RestControllerAdvice(annotations = RestController.class)
class ProblemasDeApi {

    private final Avisos avisos;

    ProblemasDeApi(Avisos avisos) {
        this.avisos = avisos;
    }

    @ExceptionHandler
    ProblemDetail invalidos(DatosInvalidos invalidos, Locale idioma) {
        ProblemDetail problema = problema(
                HttpStatus.UNPROCESSABLE_CONTENT, "DATOS_INVALIDOS", avisos.texto("problema.invalidos", idioma));
        problema.setProperty(
                "errores",
                invalidos.defectos().stream()
                        .map(defecto ->
                                new ErrorDeCampo(defecto.campo(), defecto.clave(), avisos.texto(defecto, idioma)))
                        .toList());
        return problema;
    }

    @ExceptionHandler
    ProblemDetail noPermitido(NoPermitido refusal, Locale idioma) {
        ProblemDetail problema =
                problema(HttpStatus.FORBIDDEN, refusal.negado().codigo(), avisos.texto(refusal, idioma));
        problema.setProperty(
                "hechos",
                refusal.negado().hechos().entrySet().stream()
                        .map(hecho -> List.of(hecho.getKey(), String.valueOf(hecho.getValue())))
                        .toList());
        return problema;
    }

    @ExceptionHandler
    ProblemDetail choque(Choque choque, Locale idioma) {
        ProblemDetail problema = problema(
                HttpStatus.PRECONDITION_FAILED,
                "CAMBIADO_POR_OTRO",
                avisos.texto("problema.choque", idioma, choque.objeto()));
        problema.setProperty("guardado", choque.guardado());
        return problema;
    }

    @ExceptionHandler
    ProblemDetail noExiste(NoExiste falta, Locale idioma) {
        return problema(HttpStatus.NOT_FOUND, "NO_EXISTE", avisos.texto("problema.noExiste", idioma, falta.objeto()));
    }

    @ExceptionHandler
    ProblemDetail faltaVersion(Etiqueta.FaltaVersion falta, Locale idioma) {
        return problema(HttpStatus.PRECONDITION_REQUIRED, "FALTA_VERSION", avisos.texto("api.faltaVersion", idioma));
    }

    private static ProblemDetail problema(HttpStatus estado, String codigo, String detalle) {
        ProblemDetail problema = ProblemDetail.forStatusAndDetail(estado, detalle);
        problema.setTitle(codigo);
        problema.setProperty("codigo", codigo);
        return problema;
    }

    private record ErrorDeCampo(String campo, String codigo, String detalle) {}
}
