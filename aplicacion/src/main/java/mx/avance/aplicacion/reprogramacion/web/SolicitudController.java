package mx.avance.aplicacion.reprogramacion.web;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.plataforma.web.Megas;
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.aplicacion.reprogramacion.DecidirSolicitud;
import mx.avance.aplicacion.reprogramacion.DictamenImpreso;
import mx.avance.aplicacion.reprogramacion.FraseDeChoque;
import mx.avance.aplicacion.reprogramacion.Plazo;
import mx.avance.aplicacion.reprogramacion.Propuesta;
import mx.avance.aplicacion.reprogramacion.Solicitud;
import mx.avance.aplicacion.reprogramacion.Solicitudes;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Motivo;
import mx.avance.nucleo.permiso.Negado;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One request: what it changes, before and after side by side, and what whoever looks at it may do with it. */
@Controller
class SolicitudController {

    /** Refusals that only say that it is not this person's office: then the screen offers nothing and says nothing. */
    private static final Set<Motivo> AJENO = Set.of(
            Motivo.ROL_AJENO,
            Motivo.FUERA_DE_AMBITO,
            Motivo.CONTRALORIA_NO_CAMBIA,
            Motivo.ASIGNACION_FUTURA,
            Motivo.ASIGNACION_TERMINADA,
            Motivo.SOLICITUD_RESUELTA);

    private final Solicitudes solicitudes;
    private final DecidirSolicitud decidir;
    private final DictamenImpreso dictamen;
    private final FraseDeChoque frases;
    private final Claves claves;
    private final Poas poas;
    private final Entes entes;
    private final Avisos avisos;

    SolicitudController(
            Solicitudes solicitudes,
            DecidirSolicitud decidir,
            DictamenImpreso dictamen,
            FraseDeChoque frases,
            Claves claves,
            Poas poas,
            Entes entes,
            Avisos avisos) {
        this.solicitudes = solicitudes;
        this.decidir = decidir;
        this.dictamen = dictamen;
        this.frases = frases;
        this.claves = claves;
        this.poas = poas;
        this.entes = entes;
        this.avisos = avisos;
    }

    /** What was typed into the form of the decision, shown again when it cannot be accepted. */
    record Decision(String organo, String acta, String fecha, String razon) {}

    /** Of the largest file that its form may send. */
    @ModelAttribute("megas")
    String megas() {
        return Megas.de(ArchivoDeAutorizacion.MAYOR);
    }

    @Exige(Acto.VER_POA)
    @GetMapping("/reprogramaciones/{id}")
    String ver(@PathVariable long id, Locale idioma, Model modelo) {
        return pagina(id, new Decision("", "", "", ""), idioma, modelo);
    }

    @Exige(Acto.DESHACER_SOLICITUD)
    @PostMapping("/reprogramaciones/{id}/deshacer")
    String deshacer(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int version,
            Locale idioma,
            RedirectAttributes paraDespues) {
        decidir.deshacer(id, version);
        paraDespues.addFlashAttribute("hecho", avisos.texto("reprogramacion.deshecha", idioma));
        return "redirect:/reprogramaciones/" + id;
    }

    @Exige(Acto.AUTORIZAR_REPROGRAMACION)
    @PostMapping("/reprogramaciones/{id}/autorizar")
    String autorizar(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "0") int versionDePoa,
            @RequestParam(defaultValue = "") String organo,
            @RequestParam(defaultValue = "") String acta,
            @RequestParam(defaultValue = "") String fecha,
            @RequestParam(required = false) @Nullable MultipartFile archivo,
            Locale idioma,
            Model modelo,
            RedirectAttributes paraDespues)
            throws IOException {
        solicitudes.exigir(id);
        try {
            decidir.autorizar(
                    id,
                    version,
                    new DecidirSolicitud.Dictamen(organo, acta, dia(fecha), subido(archivo), versionDePoa));
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            return pagina(id, new Decision(organo, acta, fecha, ""), idioma, modelo);
        } catch (Choque choque) {
            modelo.addAttribute("negado", frases.de(choque, idioma));
            return pagina(id, new Decision(organo, acta, fecha, ""), idioma, modelo);
        }
        paraDespues.addFlashAttribute("hecho", avisos.texto("reprogramacion.autorizada", idioma));
        return "redirect:/reprogramaciones/" + id;
    }

    @Exige(Acto.NEGAR_REPROGRAMACION)
    @PostMapping("/reprogramaciones/{id}/negar")
    String negar(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String razon,
            Locale idioma,
            Model modelo,
            RedirectAttributes paraDespues) {
        solicitudes.exigir(id);
        try {
            decidir.negar(id, version, razon);
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            return pagina(id, new Decision("", "", "", razon), idioma, modelo);
        } catch (Choque choque) {
            modelo.addAttribute("negado", frases.de(choque, idioma));
            return pagina(id, new Decision("", "", "", razon), idioma, modelo);
        }
        paraDespues.addFlashAttribute("hecho", avisos.texto("reprogramacion.negada", idioma));
        return "redirect:/reprogramaciones/" + id;
    }

    @Exige(Acto.VER_POA)
    @GetMapping("/reprogramaciones/{id}/dictamen.pdf")
    ResponseEntity<byte[]> dictamen(@PathVariable long id) {
        DictamenImpreso.Hoja hoja = dictamen.de(id);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(hoja.nombre())
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(hoja.pdf());
    }

    private static @Nullable ArchivoDeAutorizacion subido(@Nullable MultipartFile archivo) throws IOException {
        if (archivo == null || archivo.isEmpty()) {
            return null;
        }
        String nombre = archivo.getOriginalFilename();
        return ArchivoDeAutorizacion.de(nombre == null ? "" : nombre, archivo.getBytes());
    }

    private static @Nullable LocalDate dia(String escrito) {
        try {
            return LocalDate.parse(escrito.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private String pagina(long id, Decision escrita, Locale idioma, Model modelo) {
        Solicitudes.Vista vista = solicitudes.ver(id);
        Solicitud solicitud = vista.solicitud();
        int anio = solicitud.ejercicio().anio();
        ZoneId zona = entes.exigir().zona();
        modelo.addAttribute("vista", vista);
        modelo.addAttribute("solicitud", solicitud);
        modelo.addAttribute("escrito", Propuesta.de(solicitud.cambio()));
        modelo.addAttribute("decision", escrita);
        modelo.addAttribute(
                "unidad",
                (solicitud.unidad() + " "
                                + claves.nombre(solicitud.unidad(), poas.diaDeCatalogos(solicitud.poa()))
                                        .orElse(""))
                        .strip());
        modelo.addAttribute("trimestres", Palabras.trimestres(solicitud.trimestres()));
        modelo.addAttribute(
                "pedida", Palabras.dia(solicitud.pedida().atZone(zona).toLocalDate(), anio, idioma));
        modelo.addAttribute(
                "resuelta",
                solicitud
                        .resolucion()
                        .map(una -> Palabras.dia(una.cuando().atZone(zona).toLocalDate(), anio, idioma))
                        .orElse(""));
        modelo.addAttribute(
                "alcanzado", solicitud.alcanzado().map(Palabras::cifra).orElse(null));
        modelo.addAttribute("resolucion", solicitud.resolucion().orElse(null));
        modelo.addAttribute(
                "autorizacion",
                solicitud
                        .resolucion()
                        .flatMap(Solicitud.Resolucion::autorizacion)
                        .orElse(null));
        modelo.addAttribute(
                "fechaDeActa",
                solicitud
                        .resolucion()
                        .flatMap(Solicitud.Resolucion::autorizacion)
                        .map(una -> Palabras.dia(una.fecha(), anio, idioma))
                        .orElse(""));
        modelo.addAttribute(
                "folio",
                solicitud.resolucion().flatMap(Solicitud.Resolucion::folio).orElse(null));
        Plazo plazo = vista.plazo();
        modelo.addAttribute(
                "plazo",
                plazo == null || !solicitud.estaPendiente() ? null : Frases.decidir(plazo, anio, avisos, idioma));
        modelo.addAttribute(
                "cuadros",
                vista.efecto().stream()
                        .map(una -> Cuadro.de(una, avisos, idioma))
                        .toList());
        Negado noAutorizar = vista.noAutorizar();
        modelo.addAttribute(
                "tarde",
                noAutorizar == null || AJENO.contains(noAutorizar.motivo())
                        ? null
                        : avisos.texto(new NoPermitido(noAutorizar), idioma));
        String yaNoAplica = vista.impedimentos().isEmpty()
                ? vista.otraCosa().map(otra -> frases.de(otra, idioma)).orElse(null)
                : frases.de(new DecidirSolicitud.YaNoAplica(vista.versionDePoa(), vista.impedimentos()), idioma);
        modelo.addAttribute("puedeAutorizar", noAutorizar == null && yaNoAplica == null);
        modelo.addAttribute("puedeNegar", vista.noNegar() == null);
        modelo.addAttribute("puedeDeshacer", vista.noDeshacer() == null);
        modelo.addAttribute("yaNoAplica", yaNoAplica);
        modelo.addAttribute("siguienteVersion", vista.versionDePoa() + 1);
        modelo.addAttribute("avisosDeLaRegla", avisos.textos(vista.avisos(), idioma));
        return "reprogramacion/ver";
    }
}
