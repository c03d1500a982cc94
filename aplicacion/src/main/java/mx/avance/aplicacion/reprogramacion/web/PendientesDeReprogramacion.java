package mx.avance.aplicacion.reprogramacion.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Pendiente;
import mx.avance.aplicacion.plataforma.web.Pendientes;
import mx.avance.aplicacion.reprogramacion.Plazo;
import mx.avance.aplicacion.reprogramacion.Solicitud;
import mx.avance.aplicacion.reprogramacion.Solicitudes;
import mx.avance.nucleo.permiso.Actor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The requests that wait for Planeación, the one that is due first on top. */
@Component
@Order(30)
class PendientesDeReprogramacion implements Pendientes {

    private final Solicitudes solicitudes;
    private final Avisos avisos;

    PendientesDeReprogramacion(Solicitudes solicitudes, Avisos avisos) {
        this.solicitudes = solicitudes;
        this.avisos = avisos;
    }

    @Override
    public List<Pendiente> de(Actor actor, LocalDate hoy) {
        return solicitudes.porDecidir(actor).stream().map(this::pendiente).toList();
    }

    private Pendiente pendiente(Solicitudes.Espera espera) {
        Locale idioma = LocaleContextHolder.getLocale();
        Solicitud solicitud = espera.solicitud();
        return new Pendiente(
                avisos.texto(
                        "reprogramacion.pendiente",
                        idioma,
                        avisos.texto("reprogramacion.clase." + solicitud.clase(), idioma),
                        solicitud.numero() + " " + solicitud.descripcion(),
                        solicitud.unidad().clave()),
                espera.plazo().flatMap(Plazo::decidirHasta).orElse(null),
                avisos.texto("reprogramacion.pendiente.boton", idioma),
                "/reprogramaciones/" + solicitud.id());
    }
}
