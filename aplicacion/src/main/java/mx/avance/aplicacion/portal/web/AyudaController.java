package mx.avance.aplicacion.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.web.Publica;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.aplicacion.seguridad.PersonaConectada;
import mx.avance.nucleo.permiso.Rol;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The guide on screen, for anyone: whoever cannot sign in needs it too. The index names first the pages of who reads. */
@Controller
class AyudaController {

    private static final CacheControl POR_UN_DIA =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final Guia guia;
    private final Actores actores;

    AyudaController(Guia guia, Actores actores) {
        this.guia = guia;
        this.actores = actores;
    }

    /**
     * A page that is of use to who reads.
     *
     * @param nombre in the address
     */
    record Suya(String nombre, String titulo) {}

    @Publica
    @GetMapping("/ayuda")
    String indice(
            @AuthenticationPrincipal(errorOnInvalidType = false) @Nullable PersonaConectada persona,
            HttpServletRequest peticion,
            Model modelo) {
        List<Suya> suyas = persona == null
                ? List.of()
                : actores.de(persona, peticion).vigentes(actores.hoy()).stream()
                        .map(asignacion -> paginaDe(asignacion.rol()))
                        .distinct()
                        .map(nombre -> new Suya(nombre, pagina(nombre).titulo()))
                        .toList();
        modelo.addAttribute("suyas", suyas);
        modelo.addAttribute("pagina", pagina(Guia.INDICE));
        modelo.addAttribute("esIndice", true);
        return "portal/ayuda";
    }

    @Publica
    @GetMapping("/ayuda/{pagina:[a-z-]+}")
    String una(@PathVariable("pagina") String nombre, Model modelo) {
        modelo.addAttribute("suyas", List.of());
        modelo.addAttribute("pagina", pagina(nombre));
        modelo.addAttribute("esIndice", false);
        return "portal/ayuda";
    }

    @Publica
    @GetMapping("/ayuda/imagenes/{imagen}")
    ResponseEntity<byte[]> imagen(@PathVariable("imagen") String nombre) {
        return guia.imagen(nombre)
                .map(imagen -> ResponseEntity.ok()
                        .cacheControl(POR_UN_DIA)
                        .contentType(MediaType.IMAGE_PNG)
                        .body(imagen))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Guia.Pagina pagina(String nombre) {
        return guia.pagina(nombre).orElseThrow(() -> new NoExiste("la página de ayuda «" + nombre + "»"));
    }

    /** Those who do nearly the same share a page. */
    static String paginaDe(Rol rol) {
        return switch (rol) {
            case CAPTURISTA, RESPONSABLE_DE_UNIDAD -> "unidad";
            case RESPONSABLE_DE_PROGRAMA, RESPONSABLE_DE_RAMO -> "programa-y-ramo";
            case PLANEACION -> "planeacion";
            case CONTRALORIA -> "contraloria";
            case ADMINISTRACION -> "administracion";
        };
    }
}
