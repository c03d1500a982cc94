package mx.avance.aplicacion.seguridad.web;

import java.util.Locale;
import mx.avance.aplicacion.plataforma.Demostracion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.web.Publica;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class EntrarController {

    private final Sesiones sesiones;
    private final MessageSource mensajes;
    private final Demostracion demostracion;

    EntrarController(Sesiones sesiones, MessageSource mensajes, Demostracion demostracion) {
        this.sesiones = sesiones;
        this.mensajes = mensajes;
        this.demostracion = demostracion;
    }

    @Publica
    @GetMapping("/entrar")
    String pagina(
            @RequestParam(required = false) @Nullable String a,
            @RequestParam(required = false) @Nullable String salio,
            @RequestParam(required = false) @Nullable String cuenta,
            Locale idioma,
            Model modelo) {
        if (sesiones.actual().esDePersona()) {
            return "redirect:/";
        }
        if (a != null) {
            modelo.addAttribute("a", a);
            modelo.addAttribute("aviso", mensajes.getMessage("entrar.termino", null, idioma));
        }
        if (salio != null) {
            modelo.addAttribute("aviso", mensajes.getMessage("entrar.salio", null, idioma));
        }
        if (demostracion.activa()) {
            modelo.addAttribute("demostracion", demostracion.personas());
            modelo.addAttribute("contrasenaDeDemostracion", Demostracion.CONTRASENA);
            modelo.addAttribute(
                    "cuenta",
                    demostracion.personas().stream()
                            .map(Demostracion.Persona::cuenta)
                            .filter(una -> una.equals(cuenta))
                            .findFirst()
                            .orElse(null));
        }
        return "seguridad/entrar";
    }
}
