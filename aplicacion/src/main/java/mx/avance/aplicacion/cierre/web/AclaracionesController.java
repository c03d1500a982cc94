package mx.avance.aplicacion.cierre.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.cierre.aclaraciones.Aclaracion;
import mx.avance.aplicacion.cierre.aclaraciones.Aclaraciones;
import mx.avance.aplicacion.cierre.aclaraciones.DescargaDeAclaraciones;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.plataforma.web.Megas;
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
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

/** What is asked about the metas of a sheet: the tray, a sheet's own, one of them. */
@Controller
class AclaracionesController {

    private static final String DE_LA_HOJA = "/aclaraciones/{ejercicio}/{trimestre}/{programa}/{unidad}";
    private static final String UNA = "/aclaraciones/{aclaracion}";

    private final Aclaraciones aclaraciones;
    private final DescargaDeAclaraciones descarga;
    private final Avances avances;
    private final Claves claves;
    private final Entes entes;
    private final Avisos avisos;

    AclaracionesController(
            Aclaraciones aclaraciones,
            DescargaDeAclaraciones descarga,
            Avances avances,
            Claves claves,
            Entes entes,
            Avisos avisos) {
        this.aclaraciones = aclaraciones;
        this.descarga = descarga;
        this.avances = avances;
        this.claves = claves;
        this.entes = entes;
        this.avisos = avisos;
    }

    /** Of the largest file that its form may send. */
    @ModelAttribute("megas")
    String megas() {
        return Megas.de(ArchivoDeAutorizacion.MAYOR);
    }

    @Exige(Acto.VER_AVANCE)
    @GetMapping("/aclaraciones")
    String lista(
            @RequestParam(defaultValue = "") String estado,
            @RequestParam(defaultValue = "") String busca,
            Model modelo) {
        Aclaraciones.Filtro filtro = filtro(estado, busca);
        modelo.addAttribute("filtro", filtro);
        modelo.addAttribute("estados", Aclaracion.Estado.values());
        modelo.addAttribute("lista", aclaraciones.lista(filtro));
        modelo.addAttribute(
                "filtrada", !filtro.estado().isEmpty() || !filtro.busca().isEmpty());
        return "cierre/aclaraciones";
    }

    private static Aclaraciones.Filtro filtro(String estado, String busca) {
        boolean hay = Arrays.stream(Aclaracion.Estado.values())
                .anyMatch(cual -> cual.name().equals(estado));
        return new Aclaraciones.Filtro(hay ? estado : "", TextoEscrito.limpio(busca));
    }

    @Exige(Acto.VER_AVANCE)
    @GetMapping("/aclaraciones/lista.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String estado,
            @RequestParam(defaultValue = "") String busca,
            Locale idioma) {
        return descarga.de(filtro(estado, busca), idioma).csv();
    }

    @Exige(Acto.VER_AVANCE)
    @GetMapping("/aclaraciones/lista.xlsx")
    ResponseEntity<byte[]> xlsx(
            @RequestParam(defaultValue = "") String estado,
            @RequestParam(defaultValue = "") String busca,
            Locale idioma) {
        return descarga.de(filtro(estado, busca), idioma).xlsx();
    }

    /** Those of a sheet, and the form to ask about another of its metas. */
    @Exige(Acto.VER_AVANCE)
    @GetMapping(DE_LA_HOJA)
    String deLaHoja(IdDeAvance id, @RequestParam(defaultValue = "") String meta, Model modelo) {
        return deLaHoja(id, new Aclaraciones.Pregunta(meta, "", ""), UUID.randomUUID(), modelo);
    }

    private String deLaHoja(IdDeAvance id, Aclaraciones.Pregunta pregunta, UUID llave, Model modelo) {
        List<Aclaracion> suyas = aclaraciones.de(id);
        AvanceGuardado hoja = avances.exigir(id);
        encabezar(id, modelo);
        modelo.addAttribute("lista", suyas);
        modelo.addAttribute("renglones", hoja.avance().renglones());
        modelo.addAttribute("pregunta", pregunta);
        modelo.addAttribute("llave", llave);
        modelo.addAttribute("pide", aclaraciones.puede(Acto.PEDIR_ACLARACION, id));
        return "cierre/aclaraciones-de-hoja";
    }

    private void encabezar(IdDeAvance id, Model modelo) {
        LocalDate hoy = aclaraciones.hoy(id);
        modelo.addAttribute("avance", id);
        modelo.addAttribute("nombre", id.trimestre().rotulo() + " " + id.poa().ejercicio());
        modelo.addAttribute(
                "unidad",
                claves.nombre(id.poa().unidad(), id.poa().diaDeCatalogos(hoy)).orElse(""));
        modelo.addAttribute("hoy", hoy);
        modelo.addAttribute("zona", entes.exigir().zona());
    }

    @Exige(Acto.PEDIR_ACLARACION)
    @PostMapping(DE_LA_HOJA)
    String pedir(
            IdDeAvance id,
            @RequestParam(defaultValue = "") String meta,
            @RequestParam(defaultValue = "") String texto,
            @RequestParam(defaultValue = "") String plazo,
            @RequestParam(defaultValue = "") String llave,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        Aclaraciones.Pregunta pregunta = new Aclaraciones.Pregunta(meta, texto, plazo);
        UUID deEnvio = llave(llave);
        try {
            Aclaracion pedida = aclaraciones.pedir(id, pregunta, deEnvio);
            paraDespues.addFlashAttribute(
                    "hecho", avisos.texto("aclaracion.pedida", idioma, avisos.fecha(pedida.plazo(), idioma)));
            return "redirect:" + pedida.ruta();
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            return deLaHoja(id, pregunta, deEnvio, modelo);
        }
    }

    private static UUID llave(String escrita) {
        try {
            return UUID.fromString(escrita);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    @Exige(Acto.VER_AVANCE)
    @GetMapping(UNA)
    String una(@PathVariable String aclaracion, Model modelo) {
        return una(aclaraciones.exigir(numero(aclaracion)), modelo);
    }

    private String una(Aclaracion una, Model modelo) {
        IdDeAvance id = una.avance();
        encabezar(id, modelo);
        modelo.addAttribute("una", una);
        modelo.addAttribute(
                "descripcion",
                avances.exigir(id)
                        .avance()
                        .findRenglon(una.meta())
                        .map(renglon -> renglon.compromiso().descripcion())
                        .orElse(""));
        modelo.addAttribute(
                "contesta",
                una.estado() == Aclaracion.Estado.PEDIDA && aclaraciones.puede(Acto.CONTESTAR_ACLARACION, id));
        modelo.addAttribute("resuelve", aclaraciones.puedeResolver(una));
        modelo.addAttribute("retira", aclaraciones.puedeRetirar(una));
        return "cierre/aclaracion";
    }

    private static long numero(String escrito) {
        if (!escrito.matches("[0-9]{1,18}")) {
            throw new NoExiste("la aclaración " + escrito);
        }
        return Long.parseLong(escrito);
    }

    @Exige(Acto.CONTESTAR_ACLARACION)
    @PostMapping(UNA + "/respuesta")
    String contestar(
            @PathVariable String aclaracion,
            @RequestParam(defaultValue = "") String texto,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(required = false) @Nullable MultipartFile archivo,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues)
            throws IOException {
        long id = numero(aclaracion);
        try {
            aclaraciones.contestar(id, entero(version), texto, subido(archivo));
            paraDespues.addFlashAttribute("hecho", avisos.texto("aclaracion.contestada", idioma));
            return "redirect:/aclaraciones/" + id;
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
        } catch (Choque choque) {
            modelo.addAttribute("negado", avisos.texto("aclaracion.choque", idioma));
        }
        modelo.addAttribute("textoEscrito", texto);
        return una(aclaraciones.exigir(id), modelo);
    }

    private static Optional<ArchivoDeAutorizacion> subido(@Nullable MultipartFile archivo) throws IOException {
        if (archivo == null || archivo.isEmpty()) {
            return Optional.empty();
        }
        String nombre = archivo.getOriginalFilename();
        return Optional.of(ArchivoDeAutorizacion.de(nombre == null ? "" : nombre, archivo.getBytes()));
    }

    private static int entero(String escrito) {
        return escrito.matches("[0-9]{1,9}") ? Integer.parseInt(escrito) : 0;
    }

    @Exige(Acto.RESOLVER_ACLARACION)
    @PostMapping(UNA + "/resolucion")
    String resolver(
            @PathVariable String aclaracion,
            @RequestParam(defaultValue = "") String solventada,
            @RequestParam(defaultValue = "") String nota,
            @RequestParam(defaultValue = "") String version,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        long id = numero(aclaracion);
        try {
            Aclaracion resuelta = aclaraciones.resolver(id, entero(version), solventada, nota);
            paraDespues.addFlashAttribute("hecho", avisos.texto("aclaracion.resuelta." + resuelta.estado(), idioma));
            return "redirect:/aclaraciones/" + id;
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
        } catch (Choque choque) {
            modelo.addAttribute("negado", avisos.texto("aclaracion.choque", idioma));
        }
        modelo.addAttribute("notaEscrita", nota);
        return una(aclaraciones.exigir(id), modelo);
    }

    @Exige(Acto.RESOLVER_ACLARACION)
    @PostMapping(UNA + "/retiro")
    String retirar(
            @PathVariable String aclaracion,
            @RequestParam(defaultValue = "") String motivo,
            @RequestParam(defaultValue = "") String version,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        long id = numero(aclaracion);
        try {
            aclaraciones.retirar(id, entero(version), motivo);
            paraDespues.addFlashAttribute("hecho", avisos.texto("aclaracion.retirada", idioma));
            return "redirect:/aclaraciones/" + id;
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
        } catch (Choque choque) {
            modelo.addAttribute("negado", avisos.texto("aclaracion.choque", idioma));
        }
        modelo.addAttribute("motivoEscrito", motivo);
        return una(aclaraciones.exigir(id), modelo);
    }

    @Exige(Acto.VER_AVANCE)
    @GetMapping(UNA + "/archivo")
    ResponseEntity<byte[]> archivo(@PathVariable String aclaracion) {
        return aclaraciones.archivo(numero(aclaracion)).descarga();
    }
}
