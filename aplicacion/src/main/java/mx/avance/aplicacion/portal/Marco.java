package mx.avance.aplicacion.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.Administracion;
import mx.avance.aplicacion.catalogos.Ente;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.web.Megas;
import mx.avance.aplicacion.plataforma.web.Seccion;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.aplicacion.seguridad.CambioDeEnte;
import mx.avance.aplicacion.seguridad.PersonaConectada;
import mx.avance.nucleo.permiso.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Puts around every screen whose office it is, who signed in and where that person may go. */
@ControllerAdvice(annotations = Controller.class)
class Marco {

    private final Entes entes;
    private final Actores actores;
    private final CambioDeEnte cambio;
    private final List<Seccion> secciones;
    private final MessageSource mensajes;
    private final String megas;

    Marco(
            Entes entes,
            Actores actores,
            CambioDeEnte cambio,
            ObjectProvider<Seccion> secciones,
            MessageSource mensajes,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize porArchivo) {
        this.entes = entes;
        this.actores = actores;
        this.cambio = cambio;
        this.secciones = secciones.stream()
                .sorted(Comparator.comparingInt(Seccion::orden))
                .toList();
        this.mensajes = mensajes;
        this.megas = Megas.de(porArchivo.toBytes());
    }

    /** Null for what is answered to a script of the page: it shows no frame. */
    @ModelAttribute("marco")
    @Nullable
    MarcoDePagina marco(
            @AuthenticationPrincipal(errorOnInvalidType = false) @Nullable PersonaConectada persona,
            HttpServletRequest peticion,
            Locale idioma) {
        if (esParaUnGuion(peticion)) {
            return null;
        }
        String ruta = peticion.getRequestURI();
        boolean respuesta = "POST".equals(peticion.getMethod());
        Optional<Ente> ente = persona == null ? Optional.empty() : entes.actual();
        if (persona == null || ente.isEmpty()) {
            return new MarcoDePagina(
                    mensajes.getMessage("marco.avance", null, idioma),
                    0,
                    List.of(),
                    null,
                    false,
                    "0",
                    null,
                    "",
                    ruta,
                    respuesta,
                    List.of(),
                    megas);
        }
        Optional<Administracion> administracion = entes.administracion(actores.hoy());
        Actor actor = actores.de(persona, peticion);
        return new MarcoDePagina(
                ente.get().nombre(),
                ente.get().id(),
                cambio.posibles().stream()
                        .filter(otro -> otro.ente() != ente.get().id())
                        .toList(),
                administracion.map(Administracion::nombre).orElse(null),
                administracion.map(Administracion::conEmblema).orElse(false),
                ente.get().id() + "-" + ente.get().version() + "-"
                        + administracion.map(a -> a.id() + "." + a.version()).orElse("0"),
                persona.nombre(),
                oficio(actor, actores.hoy(), idioma),
                ruta,
                respuesta,
                secciones.stream()
                        .filter(seccion -> seccion.actos().isEmpty()
                                || seccion.actos().stream().anyMatch(acto -> actores.alcanza(actor, acto)))
                        .map(seccion -> new Puerta(seccion.clave(), seccion.ruta()))
                        .toList(),
                megas);
    }

    private static boolean esParaUnGuion(HttpServletRequest peticion) {
        return peticion.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod destino
                && destino.hasMethodAnnotation(ResponseBody.class);
    }

    private String oficio(Actor actor, LocalDate hoy, Locale idioma) {
        return actor.vigentes(hoy).stream()
                .map(asignacion -> mensajes.getMessage("rol." + asignacion.rol().name(), null, idioma))
                .distinct()
                .collect(java.util.stream.Collectors.joining(" · "));
    }
}
