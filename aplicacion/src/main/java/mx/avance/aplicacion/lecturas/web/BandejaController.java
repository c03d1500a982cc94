package mx.avance.aplicacion.lecturas.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.lecturas.Documento;
import mx.avance.aplicacion.lecturas.Documentos;
import mx.avance.aplicacion.lecturas.EliminarDocumento;
import mx.avance.aplicacion.lecturas.Periodo;
import mx.avance.aplicacion.lecturas.PermisoDeLectura;
import mx.avance.aplicacion.lecturas.SubirDocumento;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.tabla.Descarga;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tray of papers: bring them, see how far each is, take one out and back. */
@Controller
@RequestMapping("/lecturas")
class BandejaController {

    private final Documentos documentos;
    private final SubirDocumento subir;
    private final EliminarDocumento eliminar;
    private final Entes entes;
    private final PermisoDeLectura permiso;
    private final Avisos avisos;

    BandejaController(
            Documentos documentos,
            SubirDocumento subir,
            EliminarDocumento eliminar,
            Entes entes,
            PermisoDeLectura permiso,
            Avisos avisos) {
        this.documentos = documentos;
        this.subir = subir;
        this.eliminar = eliminar;
        this.entes = entes;
        this.permiso = permiso;
        this.avisos = avisos;
    }

    @Exige(Acto.VER_LECTURAS)
    @GetMapping
    String bandeja(
            @RequestParam(defaultValue = "") String busca,
            @RequestParam(defaultValue = "") String estado,
            @RequestParam(defaultValue = "") String antes,
            Model modelo) {
        Documentos.Filtro filtro = new Documentos.Filtro(busca, estado);
        List<Documento> conOtro =
                documentos.lista(filtro, Math.max(0, Numero.entero(antes, 0)), Documentos.LISTADOS + 1);
        List<Documento> lista = conOtro.stream().limit(Documentos.LISTADOS).toList();
        modelo.addAttribute("antes", antes);
        modelo.addAttribute(
                "siguen",
                conOtro.size() > lista.size() ? lista.get(lista.size() - 1).id() : null);
        modelo.addAttribute("documentos", lista);
        modelo.addAttribute("filtro", filtro);
        modelo.addAttribute("estados", Documento.Situacion.values());
        modelo.addAttribute("enCurso", lista.stream().anyMatch(uno -> uno.situacion() == Documento.Situacion.EN_CURSO));
        modelo.addAttribute("sube", permiso.permite(Acto.REVISAR_LECTURA));
        modelo.addAttribute("trimestres", Trimestre.TODOS);
        modelo.addAttribute("megas", SubirDocumento.TAMANO_MAXIMO / 1024 / 1024);
        modelo.addAttribute("zona", entes.exigir().zona());
        return "lecturas/bandeja";
    }

    @Exige(Acto.VER_LECTURAS)
    @GetMapping("/lista.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String busca,
            @RequestParam(defaultValue = "") String estado,
            Locale idioma) {
        return descarga(new Documentos.Filtro(busca, estado), idioma).csv();
    }

    @Exige(Acto.VER_LECTURAS)
    @GetMapping("/lista.xlsx")
    ResponseEntity<byte[]> xlsx(
            @RequestParam(defaultValue = "") String busca,
            @RequestParam(defaultValue = "") String estado,
            Locale idioma) {
        return descarga(new Documentos.Filtro(busca, estado), idioma).xlsx();
    }

    private Descarga descarga(Documentos.Filtro filtro, Locale idioma) {
        return new Descarga(
                "lecturas",
                avisos.texto("lecturas.titulo", idioma),
                List.of(
                                "documento",
                                "estado",
                                "formato",
                                "hojas",
                                "renglones",
                                "conciliadas",
                                "pendientes",
                                "porAceptar",
                                "aceptadas",
                                "unidades",
                                "quien",
                                "cuando",
                                "huella")
                        .stream()
                        .map(columna -> avisos.texto("lecturas.columna." + columna, idioma))
                        .toList(),
                documentos.todos(filtro).stream()
                        .map(uno -> List.<Object>of(
                                uno.nombre(),
                                avisos.texto("lecturas.estado." + uno.situacion(), idioma),
                                uno.formato(),
                                uno.hojas(),
                                uno.renglones(),
                                uno.conciliadas(),
                                uno.pendientes(),
                                uno.porAceptar(),
                                uno.aceptadas(),
                                String.join(" ", uno.unidades()),
                                uno.cuenta(),
                                uno.subido()
                                        .atZone(entes.exigir().zona())
                                        .toLocalDateTime()
                                        .toString(),
                                uno.huella()))
                        .toList());
    }

    /** Several at once, where no script sends them one by one. */
    @Exige(Acto.REVISAR_LECTURA)
    @PostMapping
    String subir(
            @RequestParam(name = "documento", required = false) @Nullable List<MultipartFile> archivos,
            @RequestParam(defaultValue = "") String ejercicio,
            @RequestParam(defaultValue = "") String trimestre,
            Locale idioma,
            Model modelo,
            RedirectAttributes paraDespues) {
        List<MultipartFile> elegidos = archivos == null
                ? List.of()
                : archivos.stream()
                        .filter(uno ->
                                !String.valueOf(uno.getOriginalFilename()).isBlank())
                        .toList();
        List<String> hechos = new ArrayList<>();
        List<Defecto> defectos = new ArrayList<>();
        if (elegidos.isEmpty()) {
            defectos.add(Defecto.en("documento", "lecturas.faltaDocumento"));
        }
        for (MultipartFile archivo : elegidos) {
            try {
                hechos.add(frase(subido(archivo, ejercicio, trimestre), idioma));
            } catch (DatosInvalidos invalidos) {
                defectos.addAll(invalidos.defectos());
            }
        }
        if (!defectos.isEmpty()) {
            avisos.mostrar(new DatosInvalidos(defectos), modelo, idioma);
            if (!hechos.isEmpty()) {
                modelo.addAttribute("hecho", String.join(" ", hechos));
            }
            return bandeja("", "", "", modelo);
        }
        paraDespues.addFlashAttribute("hecho", String.join(" ", hechos));
        return "redirect:/lecturas";
    }

    /** One, as the script of the tray sends them, each with its progress; answers a sentence. */
    @Exige(Acto.REVISAR_LECTURA)
    @PostMapping(value = "/subida", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> subirUno(
            @RequestParam("documento") Optional<MultipartFile> archivo,
            @RequestParam(defaultValue = "") String ejercicio,
            @RequestParam(defaultValue = "") String trimestre,
            Locale idioma) {
        MediaType texto = new MediaType("text", "plain", StandardCharsets.UTF_8);
        try {
            MultipartFile uno =
                    archivo.orElseThrow(() -> new DatosInvalidos(Defecto.en("documento", "lecturas.faltaDocumento")));
            return ResponseEntity.ok().contentType(texto).body(frase(subido(uno, ejercicio, trimestre), idioma));
        } catch (DatosInvalidos invalidos) {
            return ResponseEntity.unprocessableContent()
                    .contentType(texto)
                    .body(avisos.texto(invalidos.defectos().get(0), idioma));
        }
    }

    private SubirDocumento.Subido subido(MultipartFile archivo, String ejercicio, String trimestre) {
        return subir.subir(
                String.valueOf(archivo.getOriginalFilename()),
                archivo.getSize(),
                archivo,
                Periodo.ejercicioDicho(ejercicio),
                Periodo.trimestreDicho(trimestre));
    }

    private String frase(SubirDocumento.Subido subido, Locale idioma) {
        Documento documento = subido.documento();
        return subido.nuevo()
                ? avisos.texto("lecturas.subido", idioma, documento.nombre())
                : avisos.texto(
                        "lecturas.yaSubido",
                        idioma,
                        documento.nombre(),
                        avisos.fecha(
                                documento.subido().atZone(entes.exigir().zona()).toLocalDate(), idioma));
    }

    @Exige(Acto.VER_LECTURAS)
    @GetMapping("/{id}/original")
    void original(@PathVariable String id, HttpServletResponse respuesta) throws IOException {
        Documento documento = documentos.exigir(Numero.de(id));
        respuesta.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        respuesta.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(documento.nombre(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        respuesta.setContentLengthLong(documento.tamanio());
        documentos.original(documento.id(), respuesta.getOutputStream());
    }

    @Exige(Acto.REVISAR_LECTURA)
    @PostMapping("/{id}/eliminacion")
    String eliminar(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String version,
            Locale idioma,
            RedirectAttributes paraDespues) {
        long numero = Numero.de(id);
        try {
            eliminar.eliminar(numero, Numero.entero(version, -1));
        } catch (DatosInvalidos invalidos) {
            paraDespues.addFlashAttribute(
                    "negado", avisos.texto(invalidos.defectos().get(0), idioma));
            return "redirect:/lecturas";
        } catch (Choque choque) {
            paraDespues.addFlashAttribute("negado", avisos.texto("lecturas.eliminar.choque", idioma));
            return "redirect:/lecturas";
        }
        paraDespues.addFlashAttribute("eliminado", numero);
        return "redirect:/lecturas";
    }

    @Exige(Acto.REVISAR_LECTURA)
    @PostMapping("/{id}/recuperacion")
    String recuperar(@PathVariable String id, Locale idioma, RedirectAttributes paraDespues) {
        try {
            Documento documento = eliminar.recuperar(Numero.de(id));
            paraDespues.addFlashAttribute("hecho", avisos.texto("lecturas.recuperado", idioma, documento.nombre()));
        } catch (DatosInvalidos invalidos) {
            paraDespues.addFlashAttribute(
                    "negado", avisos.texto(invalidos.defectos().get(0), idioma));
        }
        return "redirect:/lecturas";
    }
}
