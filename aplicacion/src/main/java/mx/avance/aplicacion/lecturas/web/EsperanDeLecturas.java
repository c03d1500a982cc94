package mx.avance.aplicacion.lecturas.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import mx.avance.aplicacion.lecturas.Documentos;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Pendiente;
import mx.avance.aplicacion.plataforma.web.Pendientes;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The papers that wait for a person: to be reviewed, or to enter. */
@Component
@Order(40)
class EsperanDeLecturas implements Pendientes {

    private static final int CUANTAS = 5;

    private final Documentos documentos;
    private final Avisos avisos;

    EsperanDeLecturas(Documentos documentos, Avisos avisos) {
        this.documentos = documentos;
        this.avisos = avisos;
    }

    @Override
    public List<Pendiente> de(Actor actor, LocalDate hoy) {
        if (Acto.REVISAR_LECTURA.roles().stream().noneMatch(rol -> actor.tiene(rol, hoy))) {
            return List.of();
        }
        Locale idioma = LocaleContextHolder.getLocale();
        return documentos.esperan(CUANTAS).stream()
                .map(uno -> new Pendiente(
                        avisos.texto("lecturas.pendiente." + uno.situacion(), idioma, uno.nombre(), uno.pendientes()),
                        null,
                        avisos.texto("lecturas.pendiente.boton", idioma),
                        uno.ruta()))
                .toList();
    }
}
