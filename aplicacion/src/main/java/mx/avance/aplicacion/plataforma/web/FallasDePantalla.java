package mx.avance.aplicacion.plataforma.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What a screen does when an act was refused and its controller had nothing better to say: back to the page it came from, with
 * the sentence on top.
 */
@ControllerAdvice(annotations = Controller.class)
@Order(100)
class FallasDePantalla {

    private static final PaginaDeOrigen INICIO = new PaginaDeOrigen("/", "");

    private final Avisos avisos;

    FallasDePantalla(Avisos avisos) {
        this.avisos = avisos;
    }

    @ExceptionHandler
    void noExiste(NoExiste falta, Locale idioma, HttpServletRequest peticion, HttpServletResponse respuesta)
            throws IOException {
        peticion.setAttribute(Avisos.FRASE, avisos.texto("problema.noExiste", idioma, falta.objeto()));
        respuesta.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler
    void noPermitido(NoPermitido refusal, Locale idioma, HttpServletRequest peticion, HttpServletResponse respuesta)
            throws IOException {
        volver(avisos.texto(refusal, idioma), peticion, respuesta);
    }

    @ExceptionHandler
    void choque(Choque choque, Locale idioma, HttpServletRequest peticion, HttpServletResponse respuesta)
            throws IOException {
        volver(avisos.texto("problema.choque", idioma, choque.objeto()), peticion, respuesta);
    }

    private static void volver(String texto, HttpServletRequest peticion, HttpServletResponse respuesta)
            throws IOException {
        if (peticion.getHeader("HX-Request") != null) {
            respuesta.setStatus(HttpServletResponse.SC_CONFLICT);
            respuesta.setContentType("text/plain;charset=UTF-8");
            respuesta.getWriter().write(texto);
            return;
        }
        if ("GET".equals(peticion.getMethod())) {
            peticion.setAttribute(Avisos.FRASE, texto);
            respuesta.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        RequestContextUtils.getOutputFlashMap(peticion).put("negado", texto);
        PaginaDeOrigen pagina = PaginaDeOrigen.de(peticion).orElse(INICIO);
        RequestContextUtils.saveOutputFlashMap(pagina.ruta(), peticion, respuesta);
        respuesta.sendRedirect(pagina.direccion());
    }
}
