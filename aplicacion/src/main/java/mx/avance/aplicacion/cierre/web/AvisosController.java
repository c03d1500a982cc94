package mx.avance.aplicacion.cierre.web;

import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.cierre.avisos.MisAvisos;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.api.Pagina;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.ConSesionIniciada;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person was told. */
@Controller
class AvisosController {

    private static final String SIN_LEER = "sin-leer";

    private final MisAvisos mios;
    private final Entes entes;
    private final Avisos avisos;

    AvisosController(MisAvisos mios, Entes entes, Avisos avisos) {
        this.mios = mios;
        this.entes = entes;
        this.avisos = avisos;
    }

    @ConSesionIniciada
    @GetMapping("/avisos")
    String lista(
            @RequestParam(defaultValue = "") String ver,
            @RequestParam(defaultValue = "") String cursor,
            Model modelo,
            Locale idioma) {
        boolean soloSinLeer = SIN_LEER.equals(ver);
        modelo.addAttribute("avisos", pagina(soloSinLeer, cursor, idioma));
        modelo.addAttribute("soloSinLeer", soloSinLeer);
        modelo.addAttribute("seguida", !cursor.isBlank());
        modelo.addAttribute("zona", entes.exigir().zona());
        return "cierre/avisos";
    }

    /** An address whose cursor was cut shows the first page. */
    private Pagina<MisAvisos.Aviso> pagina(boolean soloSinLeer, String cursor, Locale idioma) {
        try {
            return mios.lista(soloSinLeer, cursor, Pagina.TAMANIO, idioma);
        } catch (DatosInvalidos ajeno) {
            return mios.lista(soloSinLeer, "", Pagina.TAMANIO, idioma);
        }
    }

    /** Opens what one is about, which notes that it was read. */
    @ConSesionIniciada
    @PostMapping("/avisos/{id}/lectura")
    String leer(@PathVariable String id) {
        return "redirect:"
                + mios.leer(Optional.of(id)
                        .filter(numero -> numero.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .orElseThrow(() -> new NoExiste("el aviso " + id)));
    }

    @ConSesionIniciada
    @PostMapping("/avisos/lectura")
    String leerTodos(Locale idioma, RedirectAttributes paraDespues) {
        paraDespues.addFlashAttribute("hecho", avisos.texto("aviso.leidos", idioma, mios.leerTodos()));
        return "redirect:/avisos";
    }
}
