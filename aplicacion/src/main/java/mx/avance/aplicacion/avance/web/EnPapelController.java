package mx.avance.aplicacion.avance.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.EnPapel;
import mx.avance.aplicacion.avance.FirmarEnPapel;
import mx.avance.aplicacion.avance.HojaDigitalizada;
import mx.avance.aplicacion.avance.HojasEnPapel;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.VersionesDeAvance;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.FechaEscrita;
import mx.avance.aplicacion.plataforma.LecturaConPlazo;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.plataforma.web.Megas;
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sheet that is signed by hand: its state, its scans, and the sheet beside a scan for whoever confirms that they are the same. */
@Controller
@RequestMapping("/avance/{ejercicio}/{trimestre}/{programa}/{unidad}/folios/{folio}")
class EnPapelController {

    /** Seconds that a page of a scan may be asked for again after; no browser does by itself, and the screen says how to. */
    private static final String ESPERA = "5";

    private final Avances avances;
    private final HojasEnPapel hojas;
    private final FirmarEnPapel firmar;
    private final VersionesDeAvance versiones;
    private final MarcoDeHoja marco;
    private final Avisos avisos;
    private final Clock reloj;

    EnPapelController(
            Avances avances,
            HojasEnPapel hojas,
            FirmarEnPapel firmar,
            VersionesDeAvance versiones,
            MarcoDeHoja marco,
            Avisos avisos,
            Clock reloj) {
        this.avances = avances;
        this.hojas = hojas;
        this.firmar = firmar;
        this.versiones = versiones;
        this.marco = marco;
        this.avisos = avisos;
        this.reloj = reloj;
    }

    static String ruta(IdDeAvance id, String folio) {
        return id.ruta() + "/folios/" + folio;
    }

    /** Of the largest file that its form may send. */
    @ModelAttribute("megas")
    String megas() {
        return Megas.de(HojaDigitalizada.MAYOR);
    }

    /** Where the square code of a printed sheet leads: what it is, and what became of it. */
    @Exige(Acto.VER_AVANCE)
    @GetMapping
    String ver(
            IdDeAvance id,
            @PathVariable String folio,
            @RequestParam(defaultValue = "") String huella,
            Model modelo,
            Locale idioma) {
        EnPapel hoja = hojas.exigir(id, folio);
        if (!huella.isBlank()) {
            modelo.addAttribute(
                    "coincide", hoja.huella().startsWith(huella.strip().toLowerCase(Locale.ROOT)));
        }
        return folio(hoja, modelo, idioma);
    }

    private String folio(EnPapel hoja, Model modelo, Locale idioma) {
        AvanceGuardado guardado = avances.exigir(hoja.id());
        marco.mostrar(guardado, modelo, idioma);
        boolean enFirma = hoja.situacion() == EnPapel.Situacion.EN_FIRMA;
        if (enFirma) {
            marco.mostrarRevision(guardado, modelo, idioma);
        }
        modelo.addAttribute("cambioLoDeAntes", enFirma && firmar.cambioLoDeAntes(guardado));
        modelo.addAttribute("impresa", hoja);
        modelo.addAttribute(
                "sube",
                enFirma && avances.puede(Acto.SUBIR_AVANCE_FIRMADO, hoja.id()).permite());
        modelo.addAttribute("confirmables", enFirma ? firmar.confirmables(guardado) : List.of());
        modelo.addAttribute(
                "pasos",
                avances.pasos(hoja.id()).stream()
                        .filter(paso -> paso.folio().equals(hoja.folio()))
                        .toList());
        return "avance/folio";
    }

    @Exige(Acto.SUBIR_AVANCE_FIRMADO)
    @PostMapping("/digitalizadas")
    String subir(
            IdDeAvance id,
            @PathVariable String folio,
            @RequestParam Optional<MultipartFile> archivo,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues)
            throws IOException {
        EnPapel.Digitalizada subida;
        try {
            if (archivo.isEmpty() || archivo.get().isEmpty()) {
                throw new DatosInvalidos(Defecto.en("archivo", "avance.sinArchivo"));
            }
            String nombre = archivo.get().getOriginalFilename();
            subida = firmar.subir(
                    id,
                    folio,
                    HojaDigitalizada.subida(
                            nombre == null ? "" : nombre, archivo.get().getBytes()));
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            return folio(hojas.exigir(id, folio), modelo, idioma);
        }
        paraDespues.addFlashAttribute("hecho", avisos.texto("avance.digitalizada.hecho", idioma));
        boolean confirma = !firmar.confirmables(avances.exigir(id)).isEmpty();
        return "redirect:" + ruta(id, folio) + (confirma ? "/confirmacion?digitalizada=" + subida.numero() : "");
    }

    @Exige(Acto.VER_AVANCE)
    @GetMapping("/digitalizadas/{numero}")
    ResponseEntity<byte[]> digitalizada(IdDeAvance id, @PathVariable String folio, @PathVariable int numero) {
        return hojas.digitalizada(id, folio, numero).descarga();
    }

    /** A page of a scan as a picture, drawn by us where it is a PDF. */
    @Exige(Acto.VER_AVANCE)
    @GetMapping("/digitalizadas/{numero}/paginas/{pagina}")
    ResponseEntity<byte[]> pagina(
            IdDeAvance id, @PathVariable String folio, @PathVariable int numero, @PathVariable int pagina) {
        ArchivoDeAutorizacion archivo = hojas.digitalizada(id, folio, numero);
        NoExiste noHay = new NoExiste("la página " + pagina + " de la hoja digitalizada " + numero);
        if (pagina < 1 || pagina > HojaDigitalizada.PAGINAS) {
            throw noHay;
        }
        boolean esPdf = archivo.tipo().equals("application/pdf");
        byte[] imagen = archivo.contenido();
        if (esPdf) {
            LecturaConPlazo.Intento<byte[]> dibujada = HojaDigitalizada.pagina(archivo, pagina);
            if (dibujada.fin() == LecturaConPlazo.Fin.SIN_LUGAR) {
                return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, ESPERA)
                        .build();
            }
            imagen = dibujada.leido().orElseThrow(() -> noHay);
        }
        return ResponseEntity.ok()
                .contentType(esPdf ? MediaType.IMAGE_JPEG : MediaType.parseMediaType(archivo.tipo()))
                .cacheControl(CacheControl.noStore())
                .body(imagen);
    }

    /** The sheet and its scan side by side. */
    @Exige({Acto.CONFIRMAR_AVANCE_ELABORADO, Acto.CONFIRMAR_AVANCE_REVISADO, Acto.CONFIRMAR_AVANCE_AUTORIZADO})
    @GetMapping("/confirmacion")
    String confirmacion(
            IdDeAvance id,
            @PathVariable String folio,
            @RequestParam(defaultValue = "0") int digitalizada,
            Model modelo,
            Locale idioma) {
        return confirmacion(hojas.exigir(id, folio), digitalizada, modelo, idioma);
    }

    private String confirmacion(EnPapel hoja, int numero, Model modelo, Locale idioma) {
        IdDeAvance id = hoja.id();
        AvanceGuardado guardado = avances.exigir(id);
        List<Papel> confirmables =
                hoja.situacion() == EnPapel.Situacion.EN_FIRMA ? firmar.confirmables(guardado) : List.of();
        List<EnPapel.Digitalizada> digitalizadas = hoja.digitalizadas();
        if (confirmables.isEmpty() || digitalizadas.isEmpty()) {
            return "redirect:" + ruta(id, hoja.folio());
        }
        marco.encabezar(id, modelo, idioma);
        modelo.addAttribute("version", guardado.version());
        modelo.addAttribute("impresa", hoja);
        modelo.addAttribute("confirmables", confirmables);
        modelo.addAttribute("cambioLoDeAntes", firmar.cambioLoDeAntes(guardado));
        modelo.addAttribute("nombres", firmar.nombres(id, hoja.folio()));
        modelo.addAttribute("renglones", versiones.renglones(id, hoja.folio()));
        modelo.addAttribute("extraordinarias", versiones.extraordinarias(id, hoja.folio()));
        modelo.addAttribute(
                "digitalizada",
                digitalizadas.stream()
                        .filter(una -> una.numero() == numero)
                        .findFirst()
                        .orElseGet(() -> digitalizadas.get(digitalizadas.size() - 1)));
        modelo.addAttribute("hoy", avances.dia(id, reloj.instant()));
        return "avance/confirmacion";
    }

    @Exige({Acto.CONFIRMAR_AVANCE_ELABORADO, Acto.CONFIRMAR_AVANCE_REVISADO, Acto.CONFIRMAR_AVANCE_AUTORIZADO})
    @PostMapping("/confirmacion")
    String confirmar(
            IdDeAvance id,
            @PathVariable String folio,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "0") int digitalizada,
            @RequestParam MultiValueMap<String, String> campos,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        List<FirmarEnPapel.Firmada> firmas = new ArrayList<>();
        List<String> elegidas = campos.getOrDefault("firma", List.of());
        for (Papel papel : Papel.values()) {
            if (elegidas.contains(papel.name())) {
                firmas.add(new FirmarEnPapel.Firmada(
                        papel, texto(campos, "firmo-" + papel), fecha(texto(campos, "fecha-" + papel))));
            }
        }
        try {
            AvanceGuardado queda = firmar.confirmar(
                    id,
                    version,
                    new FirmarEnPapel.Confirmacion(folio, digitalizada, firmas, campos.containsKey("coincide")));
            paraDespues.addFlashAttribute("hecho", avisos.texto("avance.confirmada." + queda.estado(), idioma));
            return "redirect:" + id.ruta();
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
        } catch (Choque choque) {
            modelo.addAttribute("negado", avisos.texto("avance.choqueAlFirmar", idioma));
        }
        modelo.addAttribute("escrito", campos.toSingleValueMap());
        modelo.addAttribute("elegidas", elegidas);
        return confirmacion(hojas.exigir(id, folio), digitalizada, modelo, idioma);
    }

    @Exige(Acto.RETIRAR_AVANCE_DE_FIRMA)
    @PostMapping("/retiro")
    String retirar(
            IdDeAvance id,
            @PathVariable String folio,
            @RequestParam(defaultValue = "0") int version,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        hojas.exigir(id, folio);
        try {
            firmar.retirar(id, folio, version);
            paraDespues.addFlashAttribute("hecho", avisos.texto("avance.retirada", idioma, folio));
            return "redirect:" + id.ruta();
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
        } catch (Choque choque) {
            modelo.addAttribute("negado", avisos.texto("avance.choqueAlFirmar", idioma));
        }
        return folio(hojas.exigir(id, folio), modelo, idioma);
    }

    private static String texto(MultiValueMap<String, String> campos, String nombre) {
        String escrito = campos.getFirst(nombre);
        return escrito == null ? "" : escrito;
    }

    private static @Nullable LocalDate fecha(String escrita) {
        return new FechaEscrita(escrita).dia().orElse(null);
    }
}
