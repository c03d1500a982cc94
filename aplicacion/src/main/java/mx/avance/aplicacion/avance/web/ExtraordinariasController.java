package mx.avance.aplicacion.avance.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.CapturarExtraordinarias;
import mx.avance.aplicacion.avance.Extraordinaria;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.CifraEscrita;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.avance.ActividadExtraordinaria;
import mx.avance.nucleo.avance.Observacion;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The unplanned activities of a sheet, under its table. */
@Controller
@RequestMapping("/avance/{ejercicio}/{trimestre}/{programa}/{unidad}/extraordinarias")
class ExtraordinariasController {

    private static final String ANCLA = "#extraordinarias";

    private final CapturarExtraordinarias capturar;
    private final Avances avances;
    private final MarcoDeHoja marco;
    private final Avisos avisos;

    ExtraordinariasController(CapturarExtraordinarias capturar, Avances avances, MarcoDeHoja marco, Avisos avisos) {
        this.capturar = capturar;
        this.avances = avances;
        this.marco = marco;
        this.avisos = avisos;
    }

    /**
     * What was typed and is not kept, to be shown again.
     *
     * @param numero of the activity; 0 for a new one
     */
    record NoGuardada(int numero, CapturarExtraordinarias.Escrita escrita) {}

    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping
    String agregar(
            IdDeAvance id,
            @RequestParam(defaultValue = "") String descripcion,
            @RequestParam(defaultValue = "") String medida,
            @RequestParam(defaultValue = "") String alcanzado,
            @RequestParam(defaultValue = "") String observacion,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        var escrita = new CapturarExtraordinarias.Escrita(descripcion, medida, alcanzado, observacion);
        return guardar(
                id, new NoGuardada(0, escrita), () -> capturar.agregar(id, escrita), modelo, idioma, paraDespues);
    }

    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping("/{numero}")
    String corregir(
            IdDeAvance id,
            @PathVariable int numero,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String descripcion,
            @RequestParam(defaultValue = "") String medida,
            @RequestParam(defaultValue = "") String alcanzado,
            @RequestParam(defaultValue = "") String observacion,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        var escrita = new CapturarExtraordinarias.Escrita(descripcion, medida, alcanzado, observacion);
        return guardar(
                id,
                new NoGuardada(numero, escrita),
                () -> capturar.corregir(id, numero, version, escrita),
                modelo,
                idioma,
                paraDespues);
    }

    private String guardar(
            IdDeAvance id,
            NoGuardada noGuardada,
            Supplier<Extraordinaria> acto,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        try {
            paraDespues.addFlashAttribute(
                    "hecho",
                    avisos.texto(
                            "avance.extraordinaria.guardada",
                            idioma,
                            acto.get().actividad().descripcion()));
            return "redirect:" + id.ruta() + ANCLA;
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
        } catch (Choque choque) {
            modelo.addAttribute("negado", choque(choque, idioma));
        }
        modelo.addAttribute("noGuardada", noGuardada);
        return marco.pantalla(avances.exigir(id), modelo, idioma);
    }

    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping("/{numero}/eliminacion")
    String eliminar(
            IdDeAvance id,
            @PathVariable int numero,
            @RequestParam(defaultValue = "0") int version,
            Locale idioma,
            RedirectAttributes paraDespues) {
        return hacer(
                id,
                () -> capturar.eliminar(id, numero, version),
                "avance.extraordinaria.eliminada",
                idioma,
                paraDespues);
    }

    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping("/{numero}/reposicion")
    String reponer(
            IdDeAvance id,
            @PathVariable int numero,
            @RequestParam(defaultValue = "0") int version,
            Locale idioma,
            RedirectAttributes paraDespues) {
        return hacer(
                id, () -> capturar.reponer(id, numero, version), "avance.extraordinaria.repuesta", idioma, paraDespues);
    }

    private String hacer(
            IdDeAvance id, Supplier<Extraordinaria> acto, String hecho, Locale idioma, RedirectAttributes paraDespues) {
        try {
            paraDespues.addFlashAttribute(
                    "hecho", avisos.texto(hecho, idioma, acto.get().actividad().descripcion()));
        } catch (Choque choque) {
            paraDespues.addFlashAttribute("negado", choque(choque, idioma));
        }
        return "redirect:" + id.ruta() + ANCLA;
    }

    /** What the other one left, beside which what was typed is shown. */
    private String choque(Choque choque, Locale idioma) {
        if (!(choque.guardado() instanceof Extraordinaria hay)) {
            return avisos.texto("avance.choqueAlFirmar", idioma);
        }
        return hay.eliminada()
                ? avisos.texto(
                        "avance.extraordinaria.choqueEliminada",
                        idioma,
                        hay.quien(),
                        hay.actividad().descripcion())
                : avisos.texto("avance.extraordinaria.choque", idioma, hay.quien(), enUnaLinea(hay.actividad()));
    }

    private static String enUnaLinea(ActividadExtraordinaria actividad) {
        return actividad.descripcion() + " · "
                + CifraEscrita.escribir(actividad.alcanzado()) + " "
                + actividad.unidadMedida().nombre()
                + actividad
                        .observacion()
                        .map(Observacion::texto)
                        .map(nota -> " · " + nota)
                        .orElse("");
    }

    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping("/{numero}/orden")
    String mover(IdDeAvance id, @PathVariable int numero, @RequestParam(defaultValue = "") String hacia) {
        capturar.mover(
                id,
                numero,
                hacia.equals("ABAJO") ? CapturarExtraordinarias.Hacia.ABAJO : CapturarExtraordinarias.Hacia.ARRIBA);
        return "redirect:" + id.ruta() + ANCLA;
    }

    /** The versions that one had. */
    @Exige(Acto.VER_AVANCE)
    @GetMapping("/{numero}")
    String historia(IdDeAvance id, @PathVariable int numero, Model modelo, Locale idioma) {
        List<Extraordinaria> historia = capturar.historia(id, numero);
        marco.encabezar(id, modelo, idioma);
        modelo.addAttribute("historia", historia);
        return "avance/extraordinaria";
    }
}
