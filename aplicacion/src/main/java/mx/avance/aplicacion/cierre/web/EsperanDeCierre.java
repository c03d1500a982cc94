package mx.avance.aplicacion.cierre.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import mx.avance.aplicacion.avance.ListaDeAvances;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Pendiente;
import mx.avance.aplicacion.plataforma.web.Pendientes;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.calendario.EstadoDeTrimestre;
import mx.avance.nucleo.calendario.PlazosDeTrimestre;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Cerradura;
import mx.avance.nucleo.permiso.Situacion;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For who closes the quarter: that it is about to, and who is missing. */
@Component
@Order(20)
class EsperanDeCierre implements Pendientes {

    private static final int HABILES = 5;

    private final ListaDeAvances lista;
    private final Calendarios calendarios;
    private final Avisos avisos;
    private final Clock reloj;

    EsperanDeCierre(ListaDeAvances lista, Calendarios calendarios, Avisos avisos, Clock reloj) {
        this.lista = lista;
        this.calendarios = calendarios;
        this.avisos = avisos;
        this.reloj = reloj;
    }

    @Override
    public List<Pendiente> de(Actor actor, LocalDate hoy) {
        Ejercicio ejercicio = lista.deAhora();
        CalendarioDeEnte calendario = calendarios.de(ejercicio);
        if (!Cerradura.puede(actor, Acto.DAR_PRORROGA, Situacion.delEnte(calendario), reloj.instant())
                .permite()) {
            return List.of();
        }
        LocalDate dia = calendario.dia(reloj.instant());
        return Trimestre.TODOS.stream()
                .filter(cual -> porCerrar(calendario, cual, dia))
                .map(cual -> pendiente(calendario.plazos(cual), ejercicio))
                .toList();
    }

    private boolean porCerrar(CalendarioDeEnte calendario, Trimestre trimestre, LocalDate dia) {
        return calendario.estado(trimestre, dia) == EstadoDeTrimestre.ABIERTO
                && calendarios
                                .habiles(calendario.ejercicio())
                                .entre(dia, calendario.plazos(trimestre).ultimoDiaDeCaptura())
                        <= HABILES;
    }

    private Pendiente pendiente(PlazosDeTrimestre plazos, Ejercicio ejercicio) {
        Locale idioma = LocaleContextHolder.getLocale();
        return new Pendiente(
                avisos.texto("cierre.espera", idioma, plazos.trimestre().rotulo() + " " + ejercicio),
                plazos.ultimoDiaDeCaptura(),
                avisos.texto("cierre.espera.boton", idioma),
                "/cierre/" + ejercicio + "/" + plazos.trimestre().numero() + "?ver=FALTAN");
    }
}
