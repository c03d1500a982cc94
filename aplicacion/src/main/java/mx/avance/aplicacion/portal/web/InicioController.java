package mx.avance.aplicacion.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.web.ConSesionIniciada;
import mx.avance.aplicacion.portal.LoDeCadaQuien;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.aplicacion.seguridad.PersonaConectada;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where each person starts: what waits for that person, where the quarter stands, and what changed since the last visit. */
@Controller
class InicioController {

    private final Entes entes;
    private final Actores actores;
    private final LoDeCadaQuien deCadaQuien;

    InicioController(Entes entes, Actores actores, LoDeCadaQuien deCadaQuien) {
        this.entes = entes;
        this.actores = actores;
        this.deCadaQuien = deCadaQuien;
    }

    @ConSesionIniciada
    @GetMapping("/")
    String inicio(
            @AuthenticationPrincipal PersonaConectada persona,
            HttpServletRequest peticion,
            Locale idioma,
            Model modelo) {
        Actor actor = actores.de(persona, peticion);
        modelo.addAttribute("esperan", deCadaQuien.espera(actor));
        modelo.addAttribute("trimestre", deCadaQuien.trimestre(idioma));
        modelo.addAttribute("cambios", deCadaQuien.cambios(actor, idioma));
        modelo.addAttribute("leeBitacora", actores.alcanza(actor, Acto.VER_BITACORA));
        modelo.addAttribute(
                "porConfigurar",
                entes.actual().filter(ente -> !ente.configurado()).isPresent());
        return "portal/inicio";
    }
}
