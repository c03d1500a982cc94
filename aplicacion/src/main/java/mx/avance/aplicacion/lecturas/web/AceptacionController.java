package mx.avance.aplicacion.lecturas.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mx.avance.aplicacion.lecturas.Aceptacion;
import mx.avance.aplicacion.lecturas.AceptarLectura;
import mx.avance.aplicacion.lecturas.HojaGuardada;
import mx.avance.aplicacion.lecturas.LecturaEnRevision;
import mx.avance.aplicacion.lecturas.PrepararAceptacion;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What would happen if a sheet entered, and letting it enter. */
@Controller
@RequestMapping("/lecturas/{id}/hojas/{hoja}/aceptacion")
class AceptacionController {

    private static final String NOMBRE = "nombre:";

    private final PrepararAceptacion preparar;
    private final AceptarLectura aceptar;
    private final Avisos avisos;

    AceptacionController(PrepararAceptacion preparar, AceptarLectura aceptar, Avisos avisos) {
        this.preparar = preparar;
        this.aceptar = aceptar;
        this.avisos = avisos;
    }

    @Exige({Acto.ACEPTAR_LECTURA, Acto.CAPTURAR_AVANCE})
    @GetMapping
    String ver(@PathVariable String id, @PathVariable String hoja, Locale idioma, Model modelo) {
        return mostrar(preparar.de(Numero.de(id), Numero.entero(hoja, 0)), Numero.entero(hoja, 0), idioma, modelo);
    }

    private String mostrar(Aceptacion aceptacion, int hoja, Locale idioma, Model modelo) {
        modelo.addAttribute("aceptacion", aceptacion);
        modelo.addAttribute("documento", aceptacion.lectura().documento());
        modelo.addAttribute("hoja", hoja);
        modelo.addAttribute(
                "hojas",
                String.join(
                        ", ",
                        aceptacion.hojas().stream()
                                .map(HojaGuardada::hoja)
                                .map(String::valueOf)
                                .toList()));
        modelo.addAttribute(
                "renglones",
                aceptacion.hojas().stream().mapToInt(HojaGuardada::renglones).sum());
        modelo.addAttribute(
                "impide",
                aceptacion.impedimentos().stream()
                        .map(defecto -> avisos.texto(defecto, idioma))
                        .toList());
        modelo.addAttribute(
                "noPuede",
                aceptacion
                        .negado()
                        .map(negado -> avisos.texto(new NoPermitido(negado), idioma))
                        .orElse(""));
        modelo.addAttribute("cambios", avisos.textos(aceptacion.cambios(), idioma));
        if (!modelo.containsAttribute("escrito")) {
            modelo.addAttribute("escrito", Map.of());
        }
        return "lecturas/aceptacion";
    }

    @Exige({Acto.ACEPTAR_LECTURA, Acto.CAPTURAR_AVANCE})
    @PostMapping
    String aceptar(
            @PathVariable String id,
            @PathVariable String hoja,
            @RequestParam MultiValueMap<String, String> campos,
            Locale idioma,
            Model modelo,
            RedirectAttributes paraDespues) {
        long numero = Numero.de(id);
        int cual = Numero.entero(hoja, 0);
        Map<String, String> nombres = new LinkedHashMap<>();
        campos.forEach((campo, valores) -> {
            if (campo.startsWith(NOMBRE)) {
                nombres.put(campo.substring(NOMBRE.length()), valores.get(0));
            }
        });
        try {
            LecturaEnRevision queda = aceptar.aceptar(
                    numero,
                    cual,
                    Numero.entero(uno(campos, "version"), -1),
                    new AceptarLectura.Dicho(
                            uno(campos, "fecha"), uno(campos, "nota"), nombres, uno(campos, "diferencias")));
            paraDespues.addFlashAttribute(
                    "hecho",
                    avisos.texto(
                            "lecturas.aceptada." + queda.hoja(cual).entro(),
                            idioma,
                            queda.hoja(cual)
                                    .identidad()
                                    .map(suya -> suya.poa().unidad().clave())
                                    .orElse("")));
            return "redirect:/lecturas/" + numero
                    + queda.hojas().stream()
                            .filter(otra -> otra.aceptada().isEmpty())
                            .findFirst()
                            .map(otra -> "?hoja=" + otra.hoja())
                            .orElse("?hoja=" + cual);
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            modelo.addAttribute("escrito", campos.toSingleValueMap());
        } catch (Choque choque) {
            modelo.addAttribute("negado", avisos.texto("lecturas.choque", idioma, "—"));
        }
        return mostrar(preparar.de(numero, cual), cual, idioma, modelo);
    }

    private static String uno(MultiValueMap<String, String> campos, String nombre) {
        List<String> valores = campos.getOrDefault(nombre, List.of());
        return valores.isEmpty() ? "" : valores.get(0);
    }
}
