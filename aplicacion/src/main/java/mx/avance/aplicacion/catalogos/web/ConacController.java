package mx.avance.aplicacion.catalogos.web;

import java.util.Optional;
import mx.avance.aplicacion.catalogos.entradas.ClasificacionesDelConac;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The classifications of CONAC, which come with the application and nobody edits. */
@Controller
class ConacController {

    @Exige(Acto.VER)
    @GetMapping("/catalogos/conac")
    String conac(@RequestParam("q") Optional<String> busca, Model modelo) {
        ClasificacionesDelConac halladas = ClasificacionesDelConac.con(busca.orElse(""));
        modelo.addAttribute("funcional", halladas.funcional());
        modelo.addAttribute("programatica", halladas.programatica());
        modelo.addAttribute("q", busca.orElse(""));
        return "catalogos/conac";
    }
}
