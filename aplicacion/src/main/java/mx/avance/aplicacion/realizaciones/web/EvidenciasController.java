package mx.avance.aplicacion.realizaciones.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.realizaciones.Evidencias;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
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

/** The files behind an A; they are listed on the screen of its entries. */
@Controller
@RequestMapping("/avance/{ejercicio}/{trimestre}/{programa}/{unidad}/renglones/{renglon}/evidencias")
class EvidenciasController {

    private final Evidencias evidencias;
    private final MarcoDeRealizaciones marco;

    EvidenciasController(Evidencias evidencias, MarcoDeRealizaciones marco) {
        this.evidencias = evidencias;
        this.marco = marco;
    }

    static String ruta(IdDeAvance id, int renglon) {
        return id.ruta() + "/renglones/" + renglon + "/evidencias";
    }

    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping
    String subir(
            IdDeAvance id,
            @PathVariable int renglon,
            @RequestParam Optional<MultipartFile> archivo,
            @RequestParam(defaultValue = "") String entrada,
            @RequestParam(defaultValue = "") String original,
            @RequestParam(defaultValue = "") String clasificacion,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues)
            throws IOException {
        byte[] contenido = archivo.isPresent() ? archivo.get().getBytes() : new byte[0];
        String nombre = archivo.map(MultipartFile::getOriginalFilename).orElse("");
        return marco.en(id, renglon, modelo, idioma, paraDespues)
                .hacer(
                        "evidencia.agregada",
                        "#evidencias",
                        () -> evidencias.subir(
                                id,
                                renglon,
                                new Evidencias.Subida(
                                        nombre, contenido, quizas(entrada), quizas(original), clasificacion)));
    }

    private static @Nullable Long quizas(String escrito) {
        return escrito.isBlank() ? null : (Long) numero(escrito);
    }

    private static long numero(String escrito) {
        if (!escrito.matches("[0-9]{1,18}")) {
            throw new NoExiste("la evidencia " + escrito);
        }
        return Long.parseLong(escrito);
    }

    @Exige(Acto.VER_REALIZACIONES)
    @GetMapping("/{evidencia}")
    ResponseEntity<byte[]> archivo(IdDeAvance id, @PathVariable int renglon, @PathVariable String evidencia) {
        return evidencias.archivo(id, renglon, numero(evidencia)).descarga();
    }

    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA, Acto.PROTEGER_EVIDENCIA})
    @PostMapping("/{evidencia}/clasificacion")
    String clasificar(
            IdDeAvance id,
            @PathVariable int renglon,
            @PathVariable String evidencia,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String clasificacion,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        return marco.en(id, renglon, modelo, idioma, paraDespues)
                .hacer(
                        "evidencia.clasificada",
                        "#evidencias",
                        () -> evidencias.clasificar(id, renglon, numero(evidencia), version, clasificacion));
    }

    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA, Acto.PROTEGER_EVIDENCIA})
    @PostMapping("/{evidencia}/retiro")
    String retirar(
            IdDeAvance id,
            @PathVariable int renglon,
            @PathVariable String evidencia,
            @RequestParam(defaultValue = "0") int version,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        return marco.en(id, renglon, modelo, idioma, paraDespues)
                .hacer(
                        "evidencia.seRetiro",
                        "#evidencias",
                        () -> evidencias.retirar(id, renglon, numero(evidencia), version));
    }

    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping("/{evidencia}/reposicion")
    String reponer(
            IdDeAvance id,
            @PathVariable int renglon,
            @PathVariable String evidencia,
            @RequestParam(defaultValue = "0") int version,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        return marco.en(id, renglon, modelo, idioma, paraDespues)
                .hacerYContar(
                        "evidencia.seRepuso",
                        "#evidencias",
                        () -> evidencias
                                        .reponer(id, renglon, numero(evidencia), version)
                                        .seCerro()
                                ? 1
                                : 0);
    }
}
