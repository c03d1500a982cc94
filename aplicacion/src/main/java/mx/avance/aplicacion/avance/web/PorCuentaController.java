package mx.avance.aplicacion.avance.web;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.CapturarPorCuenta;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.PorCuenta;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.plataforma.web.Megas;
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The oficios by which Planeación captures the sheet of a unit: all of them, and the form to register one. */
@Controller
@RequestMapping("/avance/{ejercicio}/{trimestre}/{programa}/{unidad}/por-cuenta")
class PorCuentaController {

    private final CapturarPorCuenta porCuenta;
    private final Avances avances;
    private final MarcoDeHoja marco;
    private final Avisos avisos;
    private final Clock reloj;

    PorCuentaController(CapturarPorCuenta porCuenta, Avances avances, MarcoDeHoja marco, Avisos avisos, Clock reloj) {
        this.porCuenta = porCuenta;
        this.avances = avances;
        this.marco = marco;
        this.avisos = avisos;
        this.reloj = reloj;
    }

    /** Of the largest file that its form may send. */
    @ModelAttribute("megas")
    String megas() {
        return Megas.de(ArchivoDeAutorizacion.MAYOR);
    }

    @Exige(Acto.VER_AVANCE)
    @GetMapping
    String ver(IdDeAvance id, Model modelo, Locale idioma) {
        return pantalla(id, new CapturarPorCuenta.Pedida("", "", "", "", Optional.empty()), modelo, idioma);
    }

    private String pantalla(IdDeAvance id, CapturarPorCuenta.Pedida escrita, Model modelo, Locale idioma) {
        AvanceGuardado guardado = avances.exigir(id);
        marco.encabezar(id, modelo, idioma);
        List<PorCuenta> oficios = porCuenta.de(id);
        boolean hayVigente =
                CapturarPorCuenta.vigente(oficios, guardado.alcance()).isPresent();
        modelo.addAttribute("oficios", oficios);
        modelo.addAttribute("escrita", escrita);
        modelo.addAttribute("hoy", avances.dia(id, reloj.instant()));
        modelo.addAttribute(
                "registra",
                !hayVigente && avances.puede(Acto.REGISTRAR_OFICIO, id).permite());
        modelo.addAttribute("termina", avances.puede(Acto.TERMINAR_OFICIO, id).permite());
        return "avance/oficios";
    }

    @Exige(Acto.REGISTRAR_OFICIO)
    @PostMapping
    String registrar(
            IdDeAvance id,
            @RequestParam(defaultValue = "") String oficio,
            @RequestParam(defaultValue = "") String fecha,
            @RequestParam(defaultValue = "") String firmo,
            @RequestParam(defaultValue = "") String motivo,
            @RequestParam Optional<MultipartFile> archivo,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues)
            throws IOException {
        CapturarPorCuenta.Pedida escrita = new CapturarPorCuenta.Pedida(oficio, fecha, firmo, motivo, Optional.empty());
        try {
            porCuenta.registrar(id, new CapturarPorCuenta.Pedida(oficio, fecha, firmo, motivo, subido(archivo)));
            paraDespues.addFlashAttribute("hecho", avisos.texto("avance.porCuenta.registrado", idioma));
            return "redirect:" + id.ruta();
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
        } catch (Choque choque) {
            modelo.addAttribute("negado", avisos.texto("avance.porCuenta.yaHay", idioma));
        }
        return pantalla(id, escrita, modelo, idioma);
    }

    private static Optional<ArchivoDeAutorizacion> subido(Optional<MultipartFile> archivo) throws IOException {
        if (archivo.isEmpty() || archivo.get().isEmpty()) {
            return Optional.empty();
        }
        String nombre = archivo.get().getOriginalFilename();
        return Optional.of(ArchivoDeAutorizacion.de(
                nombre == null ? "" : nombre, archivo.get().getBytes()));
    }

    @Exige(Acto.VER_AVANCE)
    @GetMapping("/{numero}/oficio")
    ResponseEntity<byte[]> oficio(IdDeAvance id, @PathVariable int numero) {
        return porCuenta.archivo(id, numero).descarga();
    }

    @Exige(Acto.TERMINAR_OFICIO)
    @PostMapping("/{numero}/fin")
    String terminar(
            IdDeAvance id,
            @PathVariable int numero,
            @RequestParam(defaultValue = "0") int version,
            Locale idioma,
            RedirectAttributes paraDespues) {
        try {
            PorCuenta terminado = porCuenta.terminar(id, numero, version);
            paraDespues.addFlashAttribute(
                    "hecho", avisos.texto("avance.porCuenta.hecho." + terminado.estado(), idioma, terminado.oficio()));
        } catch (Choque choque) {
            paraDespues.addFlashAttribute("negado", avisos.texto("avance.porCuenta.yaTermino", idioma));
        }
        return "redirect:" + id.ruta() + "/por-cuenta";
    }
}
