package mx.avance.aplicacion.seguridad.web;

import java.util.Locale;
import java.util.stream.Collectors;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.web.Avisos;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way back to the page of a person or a post after an act on it, with what became of it. */
@Component
class Regreso {

    private final Avisos avisos;

    Regreso(Avisos avisos) {
        this.avisos = avisos;
    }

    /** It was done: {@code hecho} is the key of the sentence. */
    String volver(String ruta, String hecho, Locale idioma, RedirectAttributes paraDespues) {
        paraDespues.addFlashAttribute("hecho", avisos.texto(hecho, idioma));
        return "redirect:" + ruta;
    }

    /** It was not: the page says why. */
    String negar(String ruta, DatosInvalidos invalidos, Locale idioma, RedirectAttributes paraDespues) {
        paraDespues.addFlashAttribute(
                "negado",
                invalidos.defectos().stream()
                        .map(defecto -> avisos.texto(defecto, idioma))
                        .collect(Collectors.joining(" ")));
        return "redirect:" + ruta;
    }
}
