package mx.avance.aplicacion.seguridad.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import mx.avance.aplicacion.plataforma.web.ConSesionIniciada;
import mx.avance.aplicacion.seguridad.CambioDeContrasena;
import mx.avance.aplicacion.seguridad.PersonaConectada;
import mx.avance.aplicacion.seguridad.SesionDeNavegador;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class MiCuentaController {

    private final CambioDeContrasena cambio;
    private final MessageSource mensajes;

    MiCuentaController(CambioDeContrasena cambio, MessageSource mensajes) {
        this.cambio = cambio;
        this.mensajes = mensajes;
    }

    @ConSesionIniciada
    @GetMapping("/mi-cuenta/contrasena")
    String pagina() {
        return "seguridad/contrasena";
    }

    @ConSesionIniciada
    @PostMapping("/mi-cuenta/contrasena")
    String cambiar(
            @AuthenticationPrincipal PersonaConectada persona,
            @RequestParam String actual,
            @RequestParam String nueva,
            @RequestParam String otraVez,
            Locale idioma,
            Model modelo,
            RedirectAttributes paraDespues,
            HttpServletRequest peticion,
            HttpServletResponse respuesta) {
        CambioDeContrasena.Resultado resultado = cambio.cambiar(persona, actual, nueva, otraVez);
        if (resultado.persona().isEmpty()) {
            modelo.addAttribute("campo", resultado.campo());
            modelo.addAttribute("defecto", mensajes.getMessage(resultado.defecto(), null, idioma));
            return "seguridad/contrasena";
        }
        SesionDeNavegador.poner(resultado.persona().get(), peticion, respuesta);
        paraDespues.addFlashAttribute("hecho", mensajes.getMessage("contrasena.cambiada", null, idioma));
        return "redirect:/";
    }
}
