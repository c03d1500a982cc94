package mx.avance.aplicacion.catalogos.web;

import java.util.List;
import java.util.Locale;
import mx.avance.aplicacion.catalogos.ConfigurarEnte;
import mx.avance.aplicacion.catalogos.Ente;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class EnteController {

    /** The zones that the municipalities of the country keep. */
    private static final List<String> ZONAS = List.of(
            "America/Mexico_City",
            "America/Cancun",
            "America/Chihuahua",
            "America/Ciudad_Juarez",
            "America/Hermosillo",
            "America/Matamoros",
            "America/Mazatlan",
            "America/Merida",
            "America/Monterrey",
            "America/Ojinaga",
            "America/Tijuana",
            "America/Bahia_Banderas");

    private final Entes entes;
    private final ConfigurarEnte configurar;
    private final Avisos avisos;

    EnteController(Entes entes, ConfigurarEnte configurar, Avisos avisos) {
        this.entes = entes;
        this.configurar = configurar;
        this.avisos = avisos;
    }

    @Exige(Acto.VER)
    @GetMapping("/catalogos/ente")
    String pagina(Model modelo) {
        Ente ente = entes.exigir();
        modelo.addAttribute(
                "datos",
                new ConfigurarEnte.Datos(
                        ente.configurado() ? ente.clave() : "",
                        ente.configurado() ? ente.nombre() : "",
                        ente.zona().getId(),
                        ente.color(),
                        ente.version()));
        return conListas(modelo);
    }

    @Exige(Acto.EDITAR_CATALOGO)
    @PostMapping("/catalogos/ente")
    String guardar(
            @ModelAttribute("datos") ConfigurarEnte.Datos datos,
            Locale idioma,
            Model modelo,
            RedirectAttributes paraDespues) {
        try {
            configurar.configurar(datos);
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            return conListas(modelo);
        }
        paraDespues.addFlashAttribute("hecho", avisos.texto("forma.guardado", idioma));
        return "redirect:/catalogos/ente";
    }

    private String conListas(Model modelo) {
        modelo.addAttribute("superior", entes.exigir().ayuntamiento());
        modelo.addAttribute("zonas", ZONAS);
        return "catalogos/ente";
    }
}
