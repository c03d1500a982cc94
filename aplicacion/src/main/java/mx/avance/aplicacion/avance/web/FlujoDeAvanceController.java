package mx.avance.aplicacion.avance.web;

import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.EnPapel;
import mx.avance.aplicacion.avance.FirmarAvance;
import mx.avance.aplicacion.avance.FirmarEnPapel;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What happens to a sheet once it is captured: signed in its three places, returned with a note. */
@Controller
@RequestMapping("/avance/{ejercicio}/{trimestre}/{programa}/{unidad}")
class FlujoDeAvanceController {

    private final Avances avances;
    private final FirmarAvance firmar;
    private final FirmarEnPapel enPapel;
    private final MarcoDeHoja marco;
    private final Avisos avisos;

    FlujoDeAvanceController(
            Avances avances, FirmarAvance firmar, FirmarEnPapel enPapel, MarcoDeHoja marco, Avisos avisos) {
        this.avances = avances;
        this.firmar = firmar;
        this.enPapel = enPapel;
        this.marco = marco;
        this.avisos = avisos;
    }

    /** What is about to be signed: which sheet, what it says, who sees it next, and what keeps it from being signed. */
    @Exige({
        Acto.ELABORAR_AVANCE,
        Acto.REVISAR_AVANCE,
        Acto.AUTORIZAR_AVANCE,
        Acto.ENVIAR_AVANCE_A_FIRMA,
        Acto.SUBIR_AVANCE_FIRMADO
    })
    @GetMapping("/firma")
    String firma(IdDeAvance id, Model modelo, Locale idioma) {
        AvanceGuardado guardado = avances.exigir(id);
        if (guardado.estado().siguienteFirma().isEmpty()) {
            return "redirect:" + id.ruta();
        }
        return guardado.enPapel()
                ? "redirect:" + EnPapelController.ruta(id, guardado.folio())
                : firma(guardado, modelo, idioma);
    }

    private String firma(AvanceGuardado guardado, Model modelo, Locale idioma) {
        marco.mostrar(guardado, modelo, idioma);
        marco.mostrarRevision(guardado, modelo, idioma);
        modelo.addAttribute("papel", guardado.estado().siguienteFirma().orElse(Papel.ELABORO));
        return "avance/firma";
    }

    @Exige({Acto.ELABORAR_AVANCE, Acto.REVISAR_AVANCE, Acto.AUTORIZAR_AVANCE})
    @PostMapping("/firma")
    String firmar(
            IdDeAvance id,
            @RequestParam(defaultValue = "") String papel,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String contrasena,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        AvanceGuardado hay = avances.exigir(id);
        Optional<Papel> cual = papel(papel).or(() -> hay.estado().siguienteFirma());
        if (cual.isEmpty()) {
            return "redirect:" + id.ruta();
        }
        try {
            firmar.firmar(id, cual.get(), version, contrasena);
            paraDespues.addFlashAttribute("hecho", avisos.texto("avance.firmada." + cual.get(), idioma));
            return "redirect:" + id.ruta();
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
        } catch (Choque choque) {
            modelo.addAttribute("negado", avisos.texto("avance.choqueAlFirmar", idioma));
        }
        return firma(avances.exigir(id), modelo, idioma);
    }

    private static Optional<Papel> papel(String escrito) {
        for (Papel papel : Papel.values()) {
            if (papel.name().equals(escrito)) {
                return Optional.of(papel);
            }
        }
        return Optional.empty();
    }

    /** Freezes the sheet under a folio, to be printed and signed by hand. */
    @Exige(Acto.ENVIAR_AVANCE_A_FIRMA)
    @PostMapping("/en-papel")
    String enviarAFirma(
            IdDeAvance id,
            @RequestParam(defaultValue = "0") int version,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        try {
            EnPapel hoja = enPapel.enviar(id, version);
            paraDespues.addFlashAttribute("hecho", avisos.texto("avance.enPapel.hecho", idioma, hoja.folio()));
            return "redirect:" + EnPapelController.ruta(id, hoja.folio());
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
        } catch (Choque choque) {
            modelo.addAttribute("negado", avisos.texto("avance.choqueAlFirmar", idioma));
        }
        return firma(avances.exigir(id), modelo, idioma);
    }

    @Exige(Acto.DEVOLVER_AVANCE)
    @PostMapping("/devolucion")
    String devolver(
            IdDeAvance id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String nota,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        try {
            firmar.devolver(id, version, nota);
            paraDespues.addFlashAttribute("hecho", avisos.texto("avance.devuelta", idioma));
            return "redirect:" + id.ruta();
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
        } catch (Choque choque) {
            modelo.addAttribute("negado", avisos.texto("avance.choqueAlFirmar", idioma));
        }
        modelo.addAttribute("notaEscrita", nota);
        return marco.pantalla(avances.exigir(id), modelo, idioma);
    }
}
