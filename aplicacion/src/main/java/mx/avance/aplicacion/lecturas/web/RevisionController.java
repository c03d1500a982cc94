package mx.avance.aplicacion.lecturas.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.lecturas.DecidirLectura;
import mx.avance.aplicacion.lecturas.Decision;
import mx.avance.aplicacion.lecturas.Documento;
import mx.avance.aplicacion.lecturas.Documentos;
import mx.avance.aplicacion.lecturas.HojaGuardada;
import mx.avance.aplicacion.lecturas.LecturaEnRevision;
import mx.avance.aplicacion.lecturas.PermisoDeLectura;
import mx.avance.aplicacion.lecturas.RenglonEnRevision;
import mx.avance.aplicacion.lecturas.Revisiones;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A document beside what was read in it: decide row by row, or all that was reconciled at once. */
@Controller
@RequestMapping("/lecturas/{id}")
class RevisionController {

    private static final String RENGLON = "/hojas/{hoja}/renglones/{renglon}";

    private final Documentos documentos;
    private final Revisiones revisiones;
    private final DecidirLectura decidir;
    private final Entes entes;
    private final PermisoDeLectura permiso;
    private final Avisos avisos;

    RevisionController(
            Documentos documentos,
            Revisiones revisiones,
            DecidirLectura decidir,
            Entes entes,
            PermisoDeLectura permiso,
            Avisos avisos) {
        this.documentos = documentos;
        this.revisiones = revisiones;
        this.decidir = decidir;
        this.entes = entes;
        this.permiso = permiso;
        this.avisos = avisos;
    }

    @Exige(Acto.VER_LECTURAS)
    @GetMapping
    String ver(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String hoja,
            @RequestParam(defaultValue = "") String renglon,
            @RequestHeader(name = "HX-Request", defaultValue = "") String preguntaLaEspera,
            Model modelo,
            HttpServletResponse respuesta) {
        Documento documento = documentos.exigir(Numero.de(id));
        if (!preguntaLaEspera.isEmpty() && documento.situacion() != Documento.Situacion.EN_CURSO) {
            // A page of its own, with the scripts of its own
            respuesta.setHeader("HX-Refresh", "true");
        }
        modelo.addAttribute("zona", entes.exigir().zona());
        if (documento.estado() != Documento.Estado.LEIDO) {
            modelo.addAttribute("documento", documento);
            modelo.addAttribute("decide", permiso.permite(Acto.REVISAR_LECTURA));
            return "lecturas/espera";
        }
        return ver(revisiones.exigir(documento.id()), Numero.entero(hoja, 0), Numero.entero(renglon, -1), modelo);
    }

    private String ver(LecturaEnRevision lectura, int hojaPedida, int renglonPedido, Model modelo) {
        Optional<LecturaEnRevision.Lugar> primera = lectura.siguiente(0, -1);
        int hoja = hojaPedida > 0
                ? hojaPedida
                : primera.map(LecturaEnRevision.Lugar::hoja)
                        .orElse(lectura.hojas().get(0).hoja());
        List<RenglonEnRevision> renglones = lectura.renglones(hoja);
        int renglon = renglonPedido >= 0 && renglonPedido < renglones.size()
                ? renglonPedido
                : primera.filter(lugar -> lugar.hoja() == hoja)
                        .map(LecturaEnRevision.Lugar::renglon)
                        .orElse(renglones.isEmpty() ? -1 : 0);
        HojaGuardada guardada = lectura.hoja(hoja);
        VistaDeRevision vista = VistaDeRevision.de(lectura, hoja, renglon, revisiones.fuente(lectura, hoja));
        modelo.addAttribute("documento", lectura.documento());
        modelo.addAttribute("lectura", lectura);
        modelo.addAttribute("leida", lectura.leida(hoja));
        modelo.addAttribute("hoja", guardada);
        modelo.addAttribute("vista", vista);
        modelo.addAttribute("fila", renglon < 0 ? null : vista.filas().get(renglon));
        modelo.addAttribute("siguiente", lectura.siguiente(hoja, renglon).orElse(null));
        modelo.addAttribute(
                "lugar",
                renglon < 0
                        ? 0
                        : (int) renglones.stream()
                                .filter(uno ->
                                        uno.estado() == RenglonEnRevision.Estado.PENDIENTE && uno.indice() <= renglon)
                                .count());
        boolean decide =
                permiso.permite(Acto.REVISAR_LECTURA) && guardada.aceptada().isEmpty();
        modelo.addAttribute("decide", decide);
        modelo.addAttribute("trimestres", Trimestre.TODOS);
        modelo.addAttribute("supuesto", lectura.trimestreSupuesto(hoja).orElse(null));
        if (!modelo.containsAttribute("escritas") && renglon >= 0) {
            modelo.addAttribute("escritas", CifrasDeForma.de(renglones.get(renglon)));
        }
        return "lecturas/revision";
    }

    /** One row: a proposal, an alternative, as it was read, as it was typed, or open again. */
    @Exige(Acto.REVISAR_LECTURA)
    @PostMapping(RENGLON)
    String decidir(
            @PathVariable String id,
            @PathVariable String hoja,
            @PathVariable String renglon,
            @RequestParam MultiValueMap<String, String> campos,
            Locale idioma,
            Model modelo,
            RedirectAttributes paraDespues) {
        long numero = Numero.de(id);
        int cualHoja = Numero.entero(hoja, 0);
        int cualRenglon = Numero.entero(renglon, -1);
        Decision.Que que = que(campos.getFirst("que"));
        try {
            LecturaEnRevision lectura = decidir.decidir(
                    numero,
                    List.of(new DecidirLectura.Cambio(
                            cualHoja,
                            cualRenglon,
                            Numero.entero(texto(campos, "version"), -1),
                            que,
                            Numero.entero(texto(campos, "cual"), 0),
                            que == Decision.Que.ESCRITA ? Optional.of(CifrasDeForma.de(campos)) : Optional.empty(),
                            campos.containsKey("aunqueNoCuadre"))));
            paraDespues.addFlashAttribute(
                    "hecho",
                    avisos.texto(
                            "lecturas.decidido." + que,
                            idioma,
                            lectura.renglon(cualHoja, cualRenglon).meta().numero()));
            Optional<LecturaEnRevision.Lugar> otro =
                    que == Decision.Que.REABIERTA ? Optional.empty() : lectura.siguiente(cualHoja, cualRenglon);
            return "redirect:" + ruta(numero, otro.orElse(new LecturaEnRevision.Lugar(cualHoja, cualRenglon)));
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            if (que == Decision.Que.ESCRITA) {
                modelo.addAttribute("escritas", CifrasDeForma.de(campos));
                modelo.addAttribute("escribe", true);
            }
        } catch (Choque choque) {
            modelo.addAttribute("negado", avisos.texto("lecturas.choque", idioma, otro(choque)));
        }
        modelo.addAttribute("zona", entes.exigir().zona());
        return ver(revisiones.exigir(numero), cualHoja, cualRenglon, modelo);
    }

    private static String otro(Choque choque) {
        return choque.guardado() instanceof Decision decision ? decision.cuenta() : "—";
    }

    private static String ruta(long id, LecturaEnRevision.Lugar lugar) {
        return "/lecturas/" + id + "?hoja=" + lugar.hoja() + "&renglon=" + lugar.renglon();
    }

    private static String texto(MultiValueMap<String, String> campos, String nombre) {
        String texto = campos.getFirst(nombre);
        return texto == null ? "" : texto;
    }

    private static Decision.Que que(@org.jspecify.annotations.Nullable String dicho) {
        for (Decision.Que que : Decision.Que.values()) {
            if (que.name().equals(dicho)) {
                return que;
            }
        }
        throw new NoExiste("esa decisión");
    }

    /** What the rules say of figures while somebody types them. */
    @Exige(Acto.REVISAR_LECTURA)
    @PostMapping(RENGLON + "/ensayo")
    String ensayar(
            @PathVariable String id,
            @PathVariable String hoja,
            @PathVariable String renglon,
            @RequestParam MultiValueMap<String, String> campos,
            Locale idioma,
            Model modelo) {
        List<String> frases = new ArrayList<>();
        try {
            decidir.ensayar(Numero.de(id), Numero.entero(hoja, 0), Numero.entero(renglon, -1), CifrasDeForma.de(campos))
                    .forEach(hallazgo -> frases.add(hallazgo.mensaje()));
            modelo.addAttribute("cuadra", frases.isEmpty());
        } catch (DatosInvalidos invalidos) {
            invalidos.defectos().forEach(defecto -> frases.add(avisos.texto(defecto, idioma)));
            modelo.addAttribute("cuadra", false);
        }
        modelo.addAttribute("frases", frases);
        return "lecturas/partes :: ensayo";
    }

    @Exige(Acto.REVISAR_LECTURA)
    @PostMapping("/conciliadas")
    String aceptarConciliadas(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String hoja,
            Locale idioma,
            RedirectAttributes paraDespues) {
        long numero = Numero.de(id);
        int antes = documentos.exigir(numero).porAceptar();
        LecturaEnRevision lectura = decidir.aceptarConciliadas(numero, Optional.empty());
        paraDespues.addFlashAttribute(
                "hecho",
                avisos.texto(
                        "lecturas.aceptadasConciliadas",
                        idioma,
                        antes - lectura.documento().porAceptar()));
        int cual = Numero.entero(hoja, 0);
        return "redirect:/lecturas/" + numero + (cual > 0 ? "?hoja=" + cual : "");
    }

    @Exige(Acto.REVISAR_LECTURA)
    @PostMapping("/deshacer")
    String deshacer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String hoja,
            @RequestParam(defaultValue = "") String renglon,
            Locale idioma,
            RedirectAttributes paraDespues) {
        long numero = Numero.de(id);
        documentos.exigir(numero);
        try {
            decidir.deshacer(numero);
            paraDespues.addFlashAttribute("hecho", avisos.texto("lecturas.deshecho", idioma));
        } catch (NoExiste nada) {
            paraDespues.addFlashAttribute("negado", avisos.texto("lecturas.nadaQueDeshacer", idioma));
        }
        return "redirect:"
                + ruta(numero, new LecturaEnRevision.Lugar(Numero.entero(hoja, 0), Numero.entero(renglon, -1)));
    }

    @Exige(Acto.REVISAR_LECTURA)
    @PostMapping("/hojas/{hoja}/identidad")
    String identificar(
            @PathVariable String id,
            @PathVariable String hoja,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String ejercicio,
            @RequestParam(defaultValue = "") String trimestre,
            @RequestParam(defaultValue = "") String programa,
            @RequestParam(defaultValue = "") String unidad,
            Locale idioma,
            Model modelo,
            RedirectAttributes paraDespues) {
        long numero = Numero.de(id);
        int cual = Numero.entero(hoja, 0);
        int antes = revisiones.exigir(numero).hoja(cual).pendientes();
        try {
            LecturaEnRevision queda = decidir.identificar(
                    numero, cual, Numero.entero(version, -1), ejercicio, trimestre, programa, unidad);
            boolean reabierta = queda.hoja(cual).pendientes() > antes;
            paraDespues.addFlashAttribute(
                    "hecho",
                    avisos.texto(reabierta ? "lecturas.identificada.reabierta" : "lecturas.identificada", idioma));
            return "redirect:/lecturas/" + numero + "?hoja=" + cual;
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            modelo.addAttribute("identifica", true);
        } catch (Choque choque) {
            modelo.addAttribute("negado", avisos.texto("lecturas.choque", idioma, "—"));
        }
        modelo.addAttribute("zona", entes.exigir().zona());
        return ver(revisiones.exigir(numero), cual, -1, modelo);
    }
}
