package mx.avance.aplicacion.cierre.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import mx.avance.aplicacion.cierre.aclaraciones.Aclaracion;
import mx.avance.aplicacion.cierre.aclaraciones.Aclaraciones;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Pendiente;
import mx.avance.aplicacion.plataforma.web.Pendientes;
import mx.avance.nucleo.permiso.Actor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The questions that wait for a person: to be answered, or for the verdict on their answer. */
@Component
@Order(15)
class EsperanDeAclaraciones implements Pendientes {

    private static final int CUANTAS = 12;

    private final Aclaraciones aclaraciones;
    private final Avisos avisos;

    EsperanDeAclaraciones(Aclaraciones aclaraciones, Avisos avisos) {
        this.aclaraciones = aclaraciones;
        this.avisos = avisos;
    }

    @Override
    public List<Pendiente> de(Actor actor, LocalDate hoy) {
        Locale idioma = LocaleContextHolder.getLocale();
        return aclaraciones.esperan().stream()
                .limit(CUANTAS)
                .map(una -> new Pendiente(
                        avisos.texto(
                                una.estado() == Aclaracion.Estado.PEDIDA
                                        ? "aclaracion.espera.contestar"
                                        : "aclaracion.espera.revisar",
                                idioma,
                                Integer.toString(una.meta()),
                                una.avance().trimestre().rotulo() + " "
                                        + una.avance().poa().ejercicio(),
                                una.avance().poa().unidad().clave()),
                        una.estado() == Aclaracion.Estado.PEDIDA ? una.plazo() : null,
                        avisos.texto("aclaracion.espera.boton", idioma),
                        una.ruta()))
                .toList();
    }
}
