package mx.avance.aplicacion.calendario;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Situacion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives one unit more time, to capture a quarter or to draft its POA. */
@Component
public class DarProrroga {

    /** What a prórroga is for when it is not for a quarter. */
    public static final String POA = "POA";

    private final JdbcClient base;
    private final Calendarios calendarios;
    private final Prorrogas prorrogas;
    private final Claves claves;
    private final Hechos hechos;
    private final ApplicationEventPublisher eventos;
    private final Sesiones sesiones;
    private final Clock reloj;

    DarProrroga(
            JdbcClient base,
            Calendarios calendarios,
            Prorrogas prorrogas,
            Claves claves,
            Hechos hechos,
            ApplicationEventPublisher eventos,
            Sesiones sesiones,
            Clock reloj) {
        this.base = base;
        this.calendarios = calendarios;
        this.prorrogas = prorrogas;
        this.claves = claves;
        this.hechos = hechos;
        this.eventos = eventos;
        this.sesiones = sesiones;
        this.reloj = reloj;
    }

    /**
     * What is given, as typed.
     *
     * @param para {@link #POA}, or the number of the quarter, 1 to 4
     * @param hasta its last day, {@code 2026-05-30}
     */
    public record Datos(
            @Nullable String unidad,
            @Nullable String para,
            @Nullable String hasta,
            @Nullable String motivo) {}

    /**
     * Gives it, and tells other modules with the {@link ProrrogaDada} as an event. A unit that has one already is only given a later day: sending a form twice gives nothing twice.
     *
     * @throws DatosInvalidos when the unit was not in force that year, the day gives no time, or there is no reason
     * @throws NoPermitido when the office of who acts does not give more time
     */
    @Transactional
    public ProrrogaDada dar(Actor quien, Ejercicio ejercicio, Datos datos) {
        CalendarioDeEnte calendario = calendarios.de(ejercicio);
        NoPermitido.siNoPuede(quien, Acto.DAR_PRORROGA, Situacion.delEnte(calendario), reloj.instant());
        List<Defecto> defectos = new ArrayList<>();
        Optional<UnidadEjecutora> unidad = unidad(ejercicio, calendario, datos.unidad(), defectos);
        Optional<Optional<Trimestre>> para = para(datos.para(), defectos);
        Optional<LocalDate> hasta =
                Escrito.fecha("hasta", datos.hasta(), ejercicio.anio() - 2, ejercicio.anio() + 2, defectos);
        String motivo = Escrito.motivo(datos.motivo(), defectos);
        DatosInvalidos.siHay(defectos);
        apartar();
        siDaTiempo(calendarios.de(ejercicio), unidad.orElseThrow(), para.orElseThrow(), hasta.orElseThrow());
        return guardar(ejercicio, unidad.orElseThrow(), para.orElseThrow(), hasta.orElseThrow(), motivo);
    }

    /** Two people giving more time at once go one after the other: the second one sees what the first one gave. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apartar() {
        base.sql("select pg_advisory_xact_lock(plataforma.ente(), 4000)")
                .query((fila, numero) -> true)
                .list();
    }

    /** The units that may be given more time for a year, by code: those in force in it, today if it is this one. */
    @Transactional(readOnly = true)
    public List<mx.avance.aplicacion.catalogos.ClaveVigente<UnidadEjecutora>> unidades(Ejercicio ejercicio) {
        return claves.unidades(diaDe(ejercicio, calendarios.de(ejercicio).dia(reloj.instant())));
    }

    private static LocalDate diaDe(Ejercicio ejercicio, LocalDate hoy) {
        LocalDate primero = Trimestre.ENE_MAR.primerDia(ejercicio);
        LocalDate ultimo = Trimestre.OCT_DIC.ultimoDia(ejercicio);
        return hoy.isBefore(primero) ? primero : hoy.isAfter(ultimo) ? ultimo : hoy;
    }

    private Optional<UnidadEjecutora> unidad(
            Ejercicio ejercicio, CalendarioDeEnte calendario, @Nullable String texto, List<Defecto> defectos) {
        String clave = Escrito.limpio(texto);
        if (clave.isEmpty()) {
            defectos.add(Defecto.en("unidad", "prorroga.unidadFalta"));
            return Optional.empty();
        }
        Optional<UnidadEjecutora> unidad = UnidadEjecutora.find(clave)
                .filter(cual -> claves.nombre(cual, diaDe(ejercicio, calendario.dia(reloj.instant())))
                        .isPresent());
        if (unidad.isEmpty()) {
            defectos.add(Defecto.en("unidad", "prorroga.unidadDesconocida", clave));
        }
        return unidad;
    }

    private static Optional<Optional<Trimestre>> para(@Nullable String texto, List<Defecto> defectos) {
        String para = Escrito.limpio(texto);
        if (para.equals(POA)) {
            return Optional.of(Optional.empty());
        }
        if (para.matches("[1-4]")) {
            return Optional.of(Optional.of(Trimestre.de(Integer.parseInt(para))));
        }
        defectos.add(Defecto.en("para", "prorroga.paraFalta"));
        return Optional.empty();
    }

    private void siDaTiempo(
            CalendarioDeEnte calendario, UnidadEjecutora unidad, Optional<Trimestre> para, LocalDate hasta) {
        LocalDate plazo = para.map(cual -> calendario.plazos(cual).ultimoDiaDeCaptura())
                .orElse(calendario.elaboracion().hasta());
        Optional<LocalDate> yaDada = para.map(cual -> calendario.prorroga(unidad, cual))
                .orElseGet(() -> calendario.prorrogaDeElaboracion(unidad));
        if (hasta.isBefore(calendario.dia(reloj.instant()))) {
            throw new DatosInvalidos(Defecto.en("hasta", "prorroga.yaPaso"));
        }
        if (!hasta.isAfter(plazo)) {
            throw new DatosInvalidos(Defecto.en("hasta", "prorroga.antesDelPlazo", plazo));
        }
        if (yaDada.filter(dia -> !hasta.isAfter(dia)).isPresent()) {
            throw new DatosInvalidos(Defecto.en("hasta", "prorroga.yaTiene", unidad.clave(), yaDada.get()));
        }
    }

    private ProrrogaDada guardar(
            Ejercicio ejercicio, UnidadEjecutora unidad, Optional<Trimestre> para, LocalDate hasta, String motivo) {
        long id = base.sql("""
            insert into calendario.prorroga (ente, ejercicio, trimestre, unidad, hasta, motivo, dada_por, dada)
            values (plataforma.ente(), :ejercicio, :trimestre, :unidad, :hasta, :motivo, :cuenta, :dada)
            returning id
            """)
                .param("ejercicio", ejercicio.anio())
                .param("trimestre", para.map(Trimestre::numero).orElse(null))
                .param("unidad", unidad.clave())
                .param("hasta", hasta)
                .param("motivo", motivo)
                .param("cuenta", sesiones.actual().cuenta())
                .param("dada", OffsetDateTime.now(reloj))
                .query(Long.class)
                .single();
        ProrrogaDada dada = prorrogas.find(ejercicio, id).orElseThrow();
        hechos.anotar("PRORROGA_DADA", "unidad " + unidad, null, estado(dada), motivo);
        eventos.publishEvent(dada);
        return dada;
    }

    static Map<String, Object> estado(ProrrogaDada prorroga) {
        Map<String, Object> estado = new LinkedHashMap<>();
        estado.put(
                "prorrogaPara",
                prorroga.trimestre()
                        .map(cual -> cual.rotulo() + " " + prorroga.ejercicio())
                        .orElse(POA + " " + prorroga.ejercicio()));
        estado.put("prorrogaHasta", prorroga.hasta());
        return estado;
    }
}
