package mx.avance.aplicacion.avance.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.RecibirAvance;
import mx.avance.aplicacion.avance.RecibirVarios;
import mx.avance.aplicacion.avance.VersionesDeAvance;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.periodo.PorMes;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What Planeación does to authorised sheets, one by one or many at once, and the versions that were authorised. */
@Controller
class RecepcionController {

    private static final String UNA = "/avance/{ejercicio}/{trimestre}/{programa}/{unidad}";

    private final Avances avances;
    private final RecibirAvance recibir;
    private final RecibirVarios varios;
    private final VersionesDeAvance versiones;
    private final MarcoDeHoja marco;
    private final Avisos avisos;

    RecepcionController(
            Avances avances,
            RecibirAvance recibir,
            RecibirVarios varios,
            VersionesDeAvance versiones,
            MarcoDeHoja marco,
            Avisos avisos) {
        this.avances = avances;
        this.recibir = recibir;
        this.varios = varios;
        this.versiones = versiones;
        this.marco = marco;
        this.avisos = avisos;
    }

    @Exige(Acto.RECIBIR_AVANCE)
    @PostMapping(UNA + "/recepcion")
    String recibir(
            IdDeAvance id,
            @RequestParam(defaultValue = "0") int version,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        return hacer(id, () -> recibir.recibir(id, version), "avance.recibida", "", modelo, idioma, paraDespues);
    }

    @Exige(Acto.PUBLICAR_AVANCE)
    @PostMapping(UNA + "/publicacion")
    String publicar(
            IdDeAvance id,
            @RequestParam(defaultValue = "0") int version,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        return hacer(id, () -> recibir.publicar(id, version), "avance.publicada", "", modelo, idioma, paraDespues);
    }

    @Exige(Acto.ABRIR_ALCANCE)
    @PostMapping(UNA + "/alcance")
    String abrirAlcance(
            IdDeAvance id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String motivo,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        return hacer(
                id,
                () -> recibir.abrirAlcance(id, version, motivo),
                "avance.alcanceAbierto",
                motivo,
                modelo,
                idioma,
                paraDespues);
    }

    @Exige(Acto.RETIRAR_ALCANCE)
    @PostMapping(UNA + "/alcance/retiro")
    String retirarAlcance(
            IdDeAvance id,
            @RequestParam(defaultValue = "0") int version,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        return hacer(
                id,
                () -> recibir.retirarAlcance(id, version),
                "avance.alcanceRetirado",
                "",
                modelo,
                idioma,
                paraDespues);
    }

    private String hacer(
            IdDeAvance id,
            Supplier<AvanceGuardado> acto,
            String hecho,
            String motivo,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        try {
            AvanceGuardado queda = acto.get();
            paraDespues.addFlashAttribute(
                    "hecho", avisos.texto(hecho, idioma, versiones.recepcion(id), queda.alcance()));
            return "redirect:" + id.ruta();
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
        } catch (Choque choque) {
            modelo.addAttribute("negado", avisos.texto("avance.choqueAlFirmar", idioma));
        }
        modelo.addAttribute("motivoEscrito", motivo);
        return marco.pantalla(avances.exigir(id), modelo, idioma);
    }

    /** Several sheets of the list: each that can be is received or published, and of the others it is said why not. */
    @Exige({Acto.RECIBIR_AVANCE, Acto.PUBLICAR_AVANCE})
    @PostMapping("/avance/lote")
    String lote(
            @RequestParam(defaultValue = "") String ejercicio,
            @RequestParam(defaultValue = "") String trimestre,
            @RequestParam(defaultValue = "") String que,
            @RequestParam(defaultValue = "") List<String> hoja,
            Locale idioma,
            RedirectAttributes paraDespues) {
        paraDespues.addAttribute("ejercicio", ejercicio);
        paraDespues.addAttribute("trimestre", trimestre);
        RecibirVarios.Que cual = que.equals("PUBLICAR") ? RecibirVarios.Que.PUBLICAR : RecibirVarios.Que.RECIBIR;
        List<RecibirVarios.Resultado> resultados;
        try {
            resultados = varios.hacer(
                    cual, hoja.stream().map(RecepcionController::vista).toList());
        } catch (DatosInvalidos invalidos) {
            paraDespues.addFlashAttribute(
                    "noHechas",
                    invalidos.defectos().stream()
                            .map(defecto -> avisos.texto(defecto, idioma))
                            .toList());
            return "redirect:/avance";
        }
        long hechas = resultados.stream().filter(RecibirVarios.Resultado::hecho).count();
        if (hechas > 0) {
            paraDespues.addFlashAttribute("hecho", avisos.texto("avance.lote." + cual, idioma, hechas));
        }
        paraDespues.addFlashAttribute(
                "noHechas",
                resultados.stream()
                        .flatMap(resultado -> resultado.porQueNo(avisos, idioma).stream())
                        .toList());
        return "redirect:/avance";
    }

    /** As a box of the list says it: year, quarter, programa, unidad and version, between slashes. */
    private static RecibirVarios.Vista vista(String escrita) {
        String[] partes = escrita.split("/", -1);
        if (partes.length != 5 || !partes[4].matches("[0-9]{1,9}")) {
            throw new NoExiste("la hoja " + escrita);
        }
        return new RecibirVarios.Vista(
                IdDeAvance.de(partes[0], partes[1], partes[2], partes[3]), Integer.parseInt(partes[4]));
    }

    /** A version as it was authorised. */
    @Exige(Acto.VER_AVANCE)
    @GetMapping(UNA + "/versiones/{alcance}")
    String version(IdDeAvance id, @PathVariable int alcance, Model modelo, Locale idioma) {
        VersionesDeAvance.Version cual = versiones.exigir(id, alcance);
        marco.encabezar(id, modelo, idioma);
        modelo.addAttribute("cual", cual);
        modelo.addAttribute("renglones", versiones.renglones(id, alcance));
        modelo.addAttribute("extraordinarias", versiones.extraordinarias(id, alcance));
        Map<Integer, PorMes> meses = versiones.meses(id, alcance);
        modelo.addAttribute("mesesDe", meses);
        modelo.addAttribute("meses", meses.isEmpty() ? List.of() : MesesVistos.nombres(id.trimestre(), avisos, idioma));
        modelo.addAttribute("pasos", cual.pasos());
        return "avance/version";
    }
}
