package mx.avance.aplicacion.poa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.permiso.Situacion;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.poa.EstadoDePoa;
import mx.avance.nucleo.poa.Meta;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.poa.SumaDeAcciones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many programmes at once, as far as whoever reports against them asks: whether they are authorised, and which rows there are. What
 * the rows promise is not read: that of a whole ente would be a hundred megabytes.
 */
@Component
public class PoasPorReportar {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Of the versions whose numbers are kept: what a call captures, in some five megabytes. */
    private static final int RENGLONES_LEIDOS = 200_000;

    private final JdbcPoas base;
    private final JdbcClient sql;
    private final Poas poas;
    private final VersionesLeidas<Renglones> leidas = new VersionesLeidas<>(RENGLONES_LEIDOS, Renglones::cuantos);

    PoasPorReportar(JdbcPoas base, JdbcClient sql, Poas poas) {
        this.base = base;
        this.sql = sql;
        this.poas = poas;
    }

    /**
     * What is asked about one.
     *
     * @param renglones of the version in force; empty while there is none
     */
    public record Reportable(Situacion situacion, Optional<Renglones> renglones) {}

    /**
     * The rows of a version.
     *
     * @param acumulaciones how each accumulates, metas and acciones, by its number
     * @param sumas the metas whose A is the sum of those of their acciones
     */
    public record Renglones(Map<Integer, Acumulacion> acumulaciones, Set<Integer> sumas) {

        public Renglones {
            acumulaciones = Map.copyOf(acumulaciones);
            sumas = Set.copyOf(sumas);
        }

        private int cuantos() {
            return acumulaciones.size();
        }

        /** Those of a programme that was read whole. */
        public static Renglones de(ProgramaOperativoAnual programa) {
            Set<Integer> sumas = programa.metas().stream()
                    .filter(Meta::sumaSusAcciones)
                    .map(Meta::numero)
                    .collect(Collectors.toSet());
            Map<Integer, Acumulacion> acumulaciones = new HashMap<>();
            programa.renglones().forEach((numero, renglon) -> acumulaciones.put(numero, renglon.acumulacion()));
            return new Renglones(acumulaciones, sumas);
        }
    }

    /** Every one of these; of those that nobody started the situation says so. Whether whoever acts may report is not asked. */
    @Transactional(readOnly = true)
    public Map<IdDePoa, Reportable> de(Ejercicio ejercicio, Collection<IdDePoa> ids) {
        Map<IdDePoa, JdbcPoas.Cabeza> cabezas = base.cabezas(ejercicio, ids);
        Map<Long, Renglones> renglones = renglones(cabezas.values().stream()
                .filter(cabeza -> cabeza.estado() == EstadoDePoa.AUTORIZADO)
                .toList());
        Map<IdDePoa, Reportable> reportables = new HashMap<>();
        for (IdDePoa id : ids) {
            Optional<JdbcPoas.Cabeza> cabeza = Optional.ofNullable(cabezas.get(id));
            reportables.put(
                    id,
                    new Reportable(
                            poas.situacion(id, cabeza),
                            cabeza.flatMap(cual -> Optional.ofNullable(renglones.get(cual.poa())))));
        }
        return reportables;
    }

    private Map<Long, Renglones> renglones(List<JdbcPoas.Cabeza> cabezas) {
        Map<Long, Renglones> renglones = new HashMap<>();
        List<JdbcPoas.Cabeza> porLeer = new ArrayList<>();
        for (JdbcPoas.Cabeza cabeza : cabezas) {
            leidas.leida(cabeza.poa(), cabeza.resumen().vigente())
                    .ifPresentOrElse(suyos -> renglones.put(cabeza.poa(), suyos), () -> porLeer.add(cabeza));
        }
        if (!porLeer.isEmpty()) {
            leer(porLeer, renglones);
        }
        return renglones;
    }

    private void leer(List<JdbcPoas.Cabeza> cabezas, Map<Long, Renglones> renglones) {
        sql.sql("""
                select poa, version, programa from poa.version
                 where (poa, version) in (select * from unnest(:poas::bigint[], :versiones::integer[]))
                """)
                .param("poas", cada(cabezas, JdbcPoas.Cabeza::poa).toArray(new Long[0]))
                .param(
                        "versiones",
                        cada(cabezas, cabeza -> cabeza.resumen().vigente()).toArray(new Integer[0]))
                .query((java.sql.ResultSet fila) -> {
                    Renglones suyos = JSON.readValue(fila.getString("programa"), Metas.class)
                            .renglones();
                    renglones.put(fila.getLong("poa"), suyos);
                    leidas.recordar(fila.getLong("poa"), fila.getInt("version"), suyos);
                });
    }

    private static <T> List<T> cada(List<JdbcPoas.Cabeza> cabezas, Function<JdbcPoas.Cabeza, T> parte) {
        return cabezas.stream().map(parte).toList();
    }

    /** The numbers of a version as {@link ProgramaEscrito} wrote it. */
    record Metas(List<UnaMeta> metas) {

        Renglones renglones() {
            Map<Integer, Acumulacion> acumulaciones = new HashMap<>();
            Set<Integer> sumas = new HashSet<>();
            for (UnaMeta meta : metas) {
                // As Meta.sumaSusAcciones says
                if (meta.suma() == SumaDeAcciones.SI && !meta.acciones().isEmpty()) {
                    sumas.add(meta.numero());
                }
                acumulaciones.put(meta.numero(), meta.compromiso().acumulacion());
                meta.acciones()
                        .forEach(accion -> acumulaciones.put(
                                accion.numero(), accion.compromiso().acumulacion()));
            }
            return new Renglones(acumulaciones, sumas);
        }
    }

    record UnaMeta(int numero, SumaDeAcciones suma, UnCompromiso compromiso, List<UnaAccion> acciones) {}

    record UnaAccion(int numero, UnCompromiso compromiso) {}

    record UnCompromiso(Acumulacion acumulacion) {}
}
