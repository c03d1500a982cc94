package mx.avance.aplicacion.catalogos.web;

import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.Escritura;
import mx.avance.nucleo.catalogo.ClasificacionFuncional;
import mx.avance.nucleo.catalogo.ClasificacionProgramatica;
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
        String buscado = Escritura.llana(busca.orElse(""));
        List<ClasificacionFuncional.Entrada> funcional = ClasificacionFuncional.conac().entradas().stream()
                .filter(entrada -> tiene(entrada.codigo() + " " + entrada.nombre(), buscado))
                .toList();
        List<ClasificacionProgramatica.Modalidad> programatica =
                ClasificacionProgramatica.conac().modalidades().stream()
                        .filter(modalidad -> tiene(
                                modalidad.codigo() + " " + modalidad.nombre() + " "
                                        + modalidad.grupo().orElse(""),
                                buscado))
                        .toList();
        modelo.addAttribute("funcional", funcional);
        modelo.addAttribute("programatica", programatica);
        modelo.addAttribute("q", busca.orElse(""));
        return "catalogos/conac";
    }

    private static boolean tiene(String texto, String buscado) {
        String llano = Escritura.llana(texto);
        return List.of(buscado.split(" ")).stream().allMatch(llano::contains);
    }
}
