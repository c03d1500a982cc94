package mx.avance.aplicacion.poa.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Pendiente;
import mx.avance.aplicacion.plataforma.web.Pendientes;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.ListaDePoas;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Cerradura;
import mx.avance.nucleo.permiso.Rol;
import mx.avance.nucleo.permiso.Situacion;
import mx.avance.nucleo.poa.EstadoDePoa;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a person in the programmes of this year and the next: to correct, to send, to authorise, to begin. */
@Component
@Order(20)
class EsperanDePoa implements Pendientes {

    private static final int CUANTOS = 12;

    private final ListaDePoas lista;
    private final Calendarios calendarios;
    private final Avisos avisos;
    private final Clock reloj;

    EsperanDePoa(ListaDePoas lista, Calendarios calendarios, Avisos avisos, Clock reloj) {
        this.lista = lista;
        this.calendarios = calendarios;
        this.avisos = avisos;
        this.reloj = reloj;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Pendiente> de(Actor actor, LocalDate hoy) {
        boolean leToca = List.of(
                        Rol.CAPTURISTA,
                        Rol.RESPONSABLE_DE_UNIDAD,
                        Rol.RESPONSABLE_DE_PROGRAMA,
                        Rol.RESPONSABLE_DE_RAMO,
                        Rol.PLANEACION)
                .stream()
                .anyMatch(rol -> actor.tiene(rol, hoy));
        if (!leToca) {
            return List.of();
        }
        List<Pendiente> esperan = new ArrayList<>();
        for (int anio : new int[] {hoy.getYear(), hoy.getYear() + 1}) {
            Ejercicio ejercicio = new Ejercicio(anio);
            CalendarioDeEnte calendario = calendarios.de(ejercicio);
            for (ListaDePoas.Linea linea : lista.de(new ListaDePoas.Filtro(ejercicio, "", ""))) {
                if (esperan.size() < CUANTOS) {
                    pendiente(actor, ejercicio, calendario, linea).ifPresent(esperan::add);
                }
            }
        }
        return esperan;
    }

    private Optional<Pendiente> pendiente(
            Actor actor, Ejercicio ejercicio, CalendarioDeEnte calendario, ListaDePoas.Linea linea) {
        UnidadEjecutora unidad = new UnidadEjecutora(linea.unidad());
        var resumen = linea.resumen();
        if (resumen == null) {
            Situacion situacion = Situacion.de(calendario, ClaveProgramatica.VACIA.con(unidad));
            return puede(actor, Acto.EDITAR_POA, situacion)
                    ? Optional.of(pendiente(
                            "empezar",
                            ejercicio,
                            linea,
                            calendario.elaboracionHasta(unidad),
                            "/poa?ejercicio=" + ejercicio + "&busca=" + unidad))
                    : Optional.empty();
        }
        IdDePoa id = resumen.id();
        Situacion situacion = Situacion.de(calendario, id.clave());
        situacion = resumen.devuelto() ? situacion.conPoaDevuelto() : situacion.conPoa(resumen.estado());
        if (resumen.estado() == EstadoDePoa.BORRADOR && puede(actor, Acto.EDITAR_POA, situacion)) {
            return Optional.of(pendiente(
                    resumen.devuelto() ? "corregir" : "enviar",
                    ejercicio,
                    linea,
                    resumen.devuelto() ? null : calendario.elaboracionHasta(unidad),
                    id.ruta()));
        }
        if (puede(actor, Acto.AUTORIZAR_POA, situacion)) {
            return Optional.of(pendiente("autorizar", ejercicio, linea, null, id.ruta()));
        }
        return puede(actor, Acto.DEVOLVER_POA, situacion)
                ? Optional.of(pendiente("revisar", ejercicio, linea, null, id.ruta()))
                : Optional.empty();
    }

    private boolean puede(Actor actor, Acto acto, Situacion situacion) {
        return Cerradura.puede(actor, acto, situacion, reloj.instant()).permite();
    }

    private Pendiente pendiente(
            String que, Ejercicio ejercicio, ListaDePoas.Linea linea, @Nullable LocalDate hasta, String ruta) {
        Locale idioma = LocaleContextHolder.getLocale();
        return new Pendiente(
                avisos.texto(
                        "poa.pendiente." + que, idioma, ejercicio.toString(), linea.unidad(), linea.nombreDeUnidad()),
                hasta,
                avisos.texto("poa.pendiente.boton", idioma),
                ruta);
    }
}
