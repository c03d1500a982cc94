package mx.avance.aplicacion.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.web.ConSesionIniciada;
import mx.avance.aplicacion.plataforma.web.Pendiente;
import mx.avance.aplicacion.plataforma.web.Pendientes;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.aplicacion.seguridad.PersonaConectada;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where each person starts: what waits for that person, each with its unit, its date and one button. */
@Controller
class InicioController {

    private final Entes entes;
    private final Actores actores;
    private final ObjectProvider<Pendientes> pendientes;
    private final Clock reloj;

    InicioController(Entes entes, Actores actores, ObjectProvider<Pendientes> pendientes, Clock reloj) {
        this.entes = entes;
        this.actores = actores;
        this.pendientes = pendientes;
        this.reloj = reloj;
    }

    @ConSesionIniciada
    @GetMapping("/")
    String inicio(@AuthenticationPrincipal PersonaConectada persona, HttpServletRequest peticion, Model modelo) {
        var actor = actores.de(persona, peticion);
        List<Pendiente> esperan = pendientes
                .orderedStream()
                .flatMap(fuente -> fuente.de(actor, LocalDate.now(reloj)).stream())
                .toList();
        modelo.addAttribute("esperan", esperan);
        modelo.addAttribute(
                "porConfigurar",
                entes.actual().filter(ente -> !ente.configurado()).isPresent());
        return "portal/inicio";
    }
}
