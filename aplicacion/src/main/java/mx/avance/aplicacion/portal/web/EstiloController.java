package mx.avance.aplicacion.portal.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.Administracion;
import mx.avance.aplicacion.catalogos.Ente;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.web.ConSesionIniciada;
import mx.avance.aplicacion.plataforma.web.Publica;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The accent colour and the emblem of the ente: the only style that is not the same for everybody. */
@Controller
class EstiloController {

    private static final CacheControl POR_ANIO =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate();

    private final Entes entes;
    private final Clock reloj;

    EstiloController(Entes entes, Clock reloj) {
        this.entes = entes;
        this.reloj = reloj;
    }

    @Publica
    @GetMapping("/estilo/ente.css")
    ResponseEntity<String> color() {
        Optional<Ente> ente = entes.actual();
        String estilo = ente.map(este -> ":root:root{--acento:"
                        + entes.administracion(LocalDate.now(reloj))
                                .map(Administracion::color)
                                .orElse(este.color())
                        + "}")
                .orElse("");
        return ResponseEntity.ok()
                .cacheControl(ente.isPresent() ? POR_ANIO : CacheControl.noStore())
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .body(estilo);
    }

    @ConSesionIniciada
    @GetMapping("/estilo/emblema")
    ResponseEntity<byte[]> emblema() {
        return entes.administracion(LocalDate.now(reloj))
                .flatMap(administracion -> entes.emblema(administracion.id()))
                .map(imagen -> ResponseEntity.ok()
                        .cacheControl(POR_ANIO)
                        .contentType(MediaType.IMAGE_PNG)
                        .body(imagen))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
