package mx.avance.aplicacion.catalogos.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.catalogos.entradas.EmblemaDeAdministracion;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The emblem of each administration. */
@Controller
class EmblemaController {

    private final Entes entes;
    private final EmblemaDeAdministracion emblema;
    private final Avisos avisos;

    EmblemaController(Entes entes, EmblemaDeAdministracion emblema, Avisos avisos) {
        this.entes = entes;
        this.emblema = emblema;
        this.avisos = avisos;
    }

    @Exige(Acto.VER)
    @GetMapping("/catalogos/administraciones/{id:[0-9]+}/emblema")
    ResponseEntity<byte[]> ver(@PathVariable("id") long id) {
        return entes.emblema(id)
                .map(imagen -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .contentType(MediaType.IMAGE_PNG)
                        .body(imagen))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @Exige(Acto.EDITAR_CATALOGO)
    @PostMapping("/catalogos/administraciones/{id:[0-9]+}/emblema")
    String guardar(
            @PathVariable("id") long id,
            @RequestParam("version") Optional<String> version,
            @RequestParam("emblema") Optional<MultipartFile> archivo,
            @RequestParam("quitar") Optional<String> quitar,
            Locale idioma,
            RedirectAttributes paraDespues)
            throws IOException {
        int esta = version.filter(texto -> texto.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
        try {
            byte[] imagen = quitar.isPresent() ? new byte[0] : subida(archivo);
            emblema.guardar(id, esta, imagen);
            paraDespues.addFlashAttribute("hecho", avisos.texto("forma.guardado", idioma));
        } catch (DatosInvalidos invalidos) {
            paraDespues.addFlashAttribute(
                    "negado", avisos.texto(invalidos.defectos().get(0), idioma));
        }
        return "redirect:/catalogos/administraciones/" + id;
    }

    private static byte[] subida(Optional<MultipartFile> archivo) throws IOException {
        MultipartFile este = archivo.filter(uno -> !uno.isEmpty())
                .orElseThrow(() -> new DatosInvalidos(Defecto.en("emblema", "catalogos.importar.falta")));
        return este.getBytes();
    }
}
