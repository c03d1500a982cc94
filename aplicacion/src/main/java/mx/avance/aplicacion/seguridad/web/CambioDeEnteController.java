package mx.avance.aplicacion.seguridad.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.ConSesionIniciada;
import mx.avance.aplicacion.plataforma.web.Seccion;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.aplicacion.seguridad.CambioDeEnte;
import mx.avance.aplicacion.seguridad.Destino;
import mx.avance.aplicacion.seguridad.PersonaConectada;
import mx.avance.aplicacion.seguridad.SesionDeNavegador;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The switcher: from one ente to another, on the same screen as far as that ente has it. */
@Controller
class CambioDeEnteController {

    /** A list, with nothing in its address that one ente has and another has not; a year is the same everywhere. */
    private static final Pattern IGUAL_EN_TODOS =
            Pattern.compile("/[a-z-]+(/[a-z-]+)*|/(calendario|presupuesto)/[0-9]{4}");

    private final CambioDeEnte cambio;
    private final Entes entes;
    private final Actores actores;
    private final List<Seccion> secciones;
    private final Avisos avisos;

    CambioDeEnteController(
            CambioDeEnte cambio, Entes entes, Actores actores, ObjectProvider<Seccion> secciones, Avisos avisos) {
        this.cambio = cambio;
        this.entes = entes;
        this.actores = actores;
        this.secciones = secciones.stream().toList();
        this.avisos = avisos;
    }

    /** @param vuelve that the page to go to is one of that ente, where something is still unsaved */
    @ConSesionIniciada
    @PostMapping("/mi-cuenta/ente")
    String cambiar(
            @AuthenticationPrincipal PersonaConectada persona,
            @RequestParam Optional<Integer> ente,
            @RequestParam Optional<String> a,
            @RequestParam Optional<String> vuelve,
            HttpServletRequest peticion,
            HttpServletResponse respuesta,
            Locale idioma,
            RedirectAttributes paraDespues) {
        PersonaConectada alla =
                cambio.cambiar(persona, ente.orElseThrow(() -> new NoExiste("ese ente entre los suyos")));
        SesionDeNavegador.poner(alla, peticion, respuesta);
        String pagina = Destino.seguro(a.orElse("/"));
        if (vuelve.isPresent()) {
            return "redirect:" + pagina;
        }
        paraDespues.addFlashAttribute(
                "aviso", avisos.texto("entes.ahora", idioma, entes.exigir().nombre()));
        return "redirect:" + alla(pagina);
    }

    /** The same screen, or the first of its section, or the start page: whichever the person finds there. */
    private String alla(String pagina) {
        String ruta = pagina.split("[?#]", 2)[0];
        Optional<Seccion> seccion = secciones.stream()
                .filter(una -> ruta.equals(una.ruta()) || ruta.startsWith(una.ruta() + "/"))
                .filter(una -> una.actos().isEmpty()
                        || una.actos().stream().anyMatch(acto -> actores.alcanza(actores.actual(), acto)))
                .max(Comparator.comparingInt(una -> una.ruta().length()));
        return seccion.map(una -> IGUAL_EN_TODOS.matcher(ruta).matches() ? ruta : una.ruta())
                .orElse("/");
    }

    /** Where a page is sent that was opened for another ente than the one at work now. */
    @ConSesionIniciada
    @GetMapping("/mi-cuenta/otro-ente")
    String otro(@RequestParam Optional<String> ente, @RequestParam Optional<String> a, Model modelo) {
        Optional<CambioDeEnte.Posible> otro = cambio.posibles().stream()
                .filter(posible -> Integer.toString(posible.ente()).equals(ente.orElse("")))
                .findFirst();
        modelo.addAttribute("otro", otro.orElse(null));
        modelo.addAttribute("a", Destino.seguro(a.orElse("/")));
        return "seguridad/otro-ente";
    }
}
