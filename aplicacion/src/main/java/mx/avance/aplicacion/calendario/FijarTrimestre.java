package mx.avance.aplicacion.calendario;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.nucleo.calendario.PlazosDeTrimestre;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Situacion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides the dates of a quarter: its capture, its publication, its reprogramaciones and an early close. */
@Component
public class FijarTrimestre {

    private final JdbcClient base;
    private final Calendarios calendarios;
    private final CandadoDeTrimestre candado;
    private final Hechos hechos;
    private final Clock reloj;

    FijarTrimestre(JdbcClient base, Calendarios calendarios, CandadoDeTrimestre candado, Hechos hechos, Clock reloj) {
        this.base = base;
        this.calendarios = calendarios;
        this.candado = candado;
        this.hechos = hechos;
        this.reloj = reloj;
    }

    /**
     * The dates as typed, each {@code 2026-04-20}.
     *
     * @param cierre blank when the capture ends by itself on its last day
     * @param motivo why they change, for the audit trail
     * @param version the one that the person had before them; 0 when nothing was decided
     */
    public record Fechas(
            @Nullable String capturaDesde,
            @Nullable String capturaHasta,
            @Nullable String publicacionHasta,
            @Nullable String solicitarHasta,
            @Nullable String decidirHasta,
            @Nullable String cierre,
            @Nullable String motivo,
            @Nullable Integer version) {

        /** The dates in force, to be changed. */
        public static Fechas de(TrimestreDelEnte trimestre) {
            PlazosDeTrimestre plazos = trimestre.plazos();
            return de(plazos, plazos.cierre().map(LocalDate::toString).orElse(""), "", trimestre.version());
        }

        /** These dates with another close. */
        public static Fechas de(
                PlazosDeTrimestre plazos, String cierre, @Nullable String motivo, @Nullable Integer version) {
            return new Fechas(
                    plazos.capturaDesde().toString(),
                    plazos.capturaHasta().toString(),
                    plazos.publicacionHasta().toString(),
                    plazos.solicitarHasta().toString(),
                    plazos.decidirHasta().toString(),
                    cierre,
                    motivo,
                    version);
        }
    }

    /**
     * Decides the dates of a quarter. Dates that are all those by default are not kept as a decision: they follow the holidays.
     *
     * @throws DatosInvalidos when a date is missing, absurd or out of order, or there is no reason
     * @throws Choque when somebody else decided since
     * @throws NoPermitido when the office of who acts does not decide the calendar
     */
    @Transactional
    public TrimestreDelEnte fijar(Actor quien, Ejercicio ejercicio, Trimestre trimestre, Fechas fechas) {
        siPuede(quien, ejercicio);
        List<Defecto> defectos = new ArrayList<>();
        Optional<PlazosDeTrimestre> plazos = plazos(ejercicio, trimestre, fechas, defectos);
        String motivo = Escrito.motivo(fechas.motivo(), defectos);
        DatosInvalidos.siHay(defectos);
        return guardar(ejercicio, plazos.orElseThrow(), motivo, Escrito.version(fechas.version()));
    }

    /**
     * Goes back to the dates by default.
     *
     * @throws DatosInvalidos when there is no reason
     * @throws Choque when somebody else decided since
     */
    @Transactional
    public TrimestreDelEnte reponer(
            Actor quien, Ejercicio ejercicio, Trimestre trimestre, @Nullable String motivo, @Nullable Integer version) {
        siPuede(quien, ejercicio);
        List<Defecto> defectos = new ArrayList<>();
        String porque = Escrito.motivo(motivo, defectos);
        DatosInvalidos.siHay(defectos);
        PlazosDeTrimestre porOmision = calendarios.porOmision(ejercicio).plazos(trimestre);
        return guardar(ejercicio, porOmision, porque, Escrito.version(version));
    }

    private void siPuede(Actor quien, Ejercicio ejercicio) {
        NoPermitido.siNoPuede(
                quien, Acto.EDITAR_CALENDARIO, Situacion.delEnte(calendarios.de(ejercicio)), reloj.instant());
    }

    private TrimestreDelEnte guardar(Ejercicio ejercicio, PlazosDeTrimestre plazos, String motivo, int version) {
        Trimestre trimestre = plazos.trimestre();
        candado.alDecidir(ejercicio, trimestre);
        TrimestreDelEnte antes = calendarios.trimestre(ejercicio, trimestre);
        if (version != antes.version()) {
            throw new Choque(antes.nombre(), Fechas.de(antes));
        }
        if (plazos.equals(antes.plazos())) {
            return antes;
        }
        int filas = base.sql("""
            insert into calendario.trimestre (ente, ejercicio, trimestre, captura_desde, captura_hasta, publicacion_hasta,
                solicitar_hasta, decidir_hasta, cierre, decidido)
            values (plataforma.ente(), :ejercicio, :trimestre, :capturaDesde, :capturaHasta, :publicacionHasta,
                :solicitarHasta, :decidirHasta, :cierre, :decidido)
            on conflict (ente, ejercicio, trimestre) do update
               set captura_desde = excluded.captura_desde, captura_hasta = excluded.captura_hasta,
                   publicacion_hasta = excluded.publicacion_hasta, solicitar_hasta = excluded.solicitar_hasta,
                   decidir_hasta = excluded.decidir_hasta, cierre = excluded.cierre, decidido = excluded.decidido,
                   version = trimestre.version + 1
             where trimestre.version = :version
            """)
                .param("ejercicio", ejercicio.anio())
                .param("trimestre", trimestre.numero())
                .param("capturaDesde", plazos.capturaDesde())
                .param("capturaHasta", plazos.capturaHasta())
                .param("publicacionHasta", plazos.publicacionHasta())
                .param("solicitarHasta", plazos.solicitarHasta())
                .param("decidirHasta", plazos.decidirHasta())
                .param("cierre", plazos.cierre().orElse(null))
                .param("decidido", !plazos.equals(antes.porOmision()))
                .param("version", version)
                .update();
        TrimestreDelEnte despues = calendarios.trimestre(ejercicio, trimestre);
        if (filas == 0) {
            throw new Choque(despues.nombre(), Fechas.de(despues));
        }
        hechos.anotar(
                despues.decidido() ? "TRIMESTRE_FIJADO" : "TRIMESTRE_REPUESTO",
                "trimestre " + despues.nombre(),
                estado(antes.plazos()),
                estado(plazos),
                motivo);
        return despues;
    }

    private static Map<String, Object> estado(PlazosDeTrimestre plazos) {
        Map<String, Object> estado = new LinkedHashMap<>();
        estado.put("capturaDesde", plazos.capturaDesde());
        estado.put("capturaHasta", plazos.capturaHasta());
        estado.put("publicacionHasta", plazos.publicacionHasta());
        estado.put("solicitarHasta", plazos.solicitarHasta());
        estado.put("decidirHasta", plazos.decidirHasta());
        plazos.cierre().ifPresent(cierre -> estado.put("cierre", cierre));
        return estado;
    }

    private static Optional<PlazosDeTrimestre> plazos(
            Ejercicio ejercicio, Trimestre trimestre, Fechas fechas, List<Defecto> defectos) {
        Optional<LocalDate> desde = fecha("capturaDesde", fechas.capturaDesde(), ejercicio, defectos);
        Optional<LocalDate> hasta = fecha("capturaHasta", fechas.capturaHasta(), ejercicio, defectos);
        Optional<LocalDate> publicacion = fecha("publicacionHasta", fechas.publicacionHasta(), ejercicio, defectos);
        Optional<LocalDate> solicitar = fecha("solicitarHasta", fechas.solicitarHasta(), ejercicio, defectos);
        Optional<LocalDate> decidir = fecha("decidirHasta", fechas.decidirHasta(), ejercicio, defectos);
        Optional<LocalDate> cierre = Escrito.limpio(fechas.cierre()).isEmpty()
                ? Optional.empty()
                : fecha("cierre", fechas.cierre(), ejercicio, defectos);
        enOrden("capturaHasta", "calendario.capturaAlReves", desde, hasta, defectos);
        enOrden("publicacionHasta", "calendario.publicacionAntes", desde, publicacion, defectos);
        enOrden("decidirHasta", "calendario.decidirAntes", solicitar, decidir, defectos);
        enOrden("cierre", "calendario.cierreFuera", desde, cierre, defectos);
        enOrden("cierre", "calendario.cierreFuera", cierre, hasta, defectos);
        return defectos.isEmpty()
                ? Optional.of(new PlazosDeTrimestre(
                        trimestre,
                        desde.orElseThrow(),
                        hasta.orElseThrow(),
                        publicacion.orElseThrow(),
                        solicitar.orElseThrow(),
                        decidir.orElseThrow(),
                        cierre))
                : Optional.empty();
    }

    private static void enOrden(
            String campo,
            String clave,
            Optional<LocalDate> primera,
            Optional<LocalDate> segunda,
            List<Defecto> defectos) {
        if (primera.isPresent() && segunda.isPresent() && segunda.get().isBefore(primera.get())) {
            defectos.add(Defecto.en(campo, clave));
        }
    }

    private static Optional<LocalDate> fecha(
            String campo, @Nullable String texto, Ejercicio ejercicio, List<Defecto> defectos) {
        return Escrito.fecha(campo, texto, ejercicio.anio(), ejercicio.anio() + 2, defectos);
    }
}
