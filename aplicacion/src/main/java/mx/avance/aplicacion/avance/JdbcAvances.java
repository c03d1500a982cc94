package mx.avance.aplicacion.avance;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.Captura;
import mx.avance.nucleo.avance.Destino;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.avance.Observacion;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sheets and cells in their tables. Knows nothing of permissions. */
@Component
class JdbcAvances {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String DE_LA_UNIDAD =
            " where ejercicio = :ejercicio and unidad = :unidad and programa = :programa";
    private static final String DE_LA_HOJA = DE_LA_UNIDAD + " and trimestre = :trimestre";
    static final String HOJA =
            "select ejercicio, unidad, programa, trimestre, estado, alcance, nota, devolvio, version, folio from avance.hoja";
    static final String CELDA =
            "select renglon, trimestre, alcanzado, observacion, destino, causa, meses, version, quien, cuando, origen from ";

    private final JdbcClient base;

    JdbcAvances(JdbcClient base) {
        this.base = base;
    }

    private JdbcClient.StatementSpec de(String sql, IdDePoa poa) {
        return base.sql(sql)
                .param("ejercicio", poa.ejercicio().anio())
                .param("unidad", poa.unidad().clave())
                .param("programa", poa.programa().clave());
    }

    private JdbcClient.StatementSpec de(String sql, IdDeAvance id) {
        return de(sql, id.poa()).param("trimestre", id.trimestre().numero());
    }

    Optional<AvanceGuardado.Hoja> hoja(IdDeAvance id) {
        return hoja(id, "");
    }

    /** The same, and nobody signs or captures it until the transaction ends. */
    Optional<AvanceGuardado.Hoja> hojaParaFirmar(IdDeAvance id) {
        return hoja(id, " for update");
    }

    /**
     * The same, and nobody signs it until the transaction ends; others may capture other cells of it, or what is kept beside them. Whoever
     * changes how a sheet stands holds it by {@link #hojaParaFirmar} first: an update alone would not wait for this.
     */
    Optional<AvanceGuardado.Hoja> hojaParaCapturar(IdDeAvance id) {
        return hoja(id, " for key share");
    }

    /**
     * The same, and nobody signs it, nor writes what is kept beside its cells, until the transaction ends; others may capture them. The
     * row may be counted up without waiting for anybody more.
     */
    Optional<AvanceGuardado.Hoja> hojaParaAcompaniar(IdDeAvance id) {
        return hoja(id, " for no key update");
    }

    private Optional<AvanceGuardado.Hoja> hoja(IdDeAvance id, String candado) {
        return de(HOJA + DE_LA_HOJA + candado, id)
                .query((fila, numero) -> hoja(fila))
                .optional();
    }

    /** Begins a sheet unless somebody did. */
    void empezar(IdDeAvance id, String cuenta) {
        de("""
                insert into avance.hoja (ente, ejercicio, trimestre, programa, unidad, empezada_por)
                values (plataforma.ente(), :ejercicio, :trimestre, :programa, :unidad, :cuenta)
                on conflict do nothing
                """, id).param("cuenta", cuenta).update();
    }

    /** The quarters of a programme that somebody began to capture. */
    Map<Trimestre, AvanceGuardado.Hoja> hojas(IdDePoa poa) {
        Map<Trimestre, AvanceGuardado.Hoja> hojas = new EnumMap<>(Trimestre.class);
        de(HOJA + DE_LA_UNIDAD, poa).query((ResultSet fila) -> {
            hojas.put(Trimestre.de(fila.getInt("trimestre")), hoja(fila));
        });
        return hojas;
    }

    /** The sheets of a quarter, by the programme that they report against. */
    Map<IdDePoa, AvanceGuardado.Hoja> hojas(Ejercicio ejercicio, Trimestre trimestre) {
        Map<IdDePoa, AvanceGuardado.Hoja> hojas = new java.util.HashMap<>();
        base.sql(HOJA + " where ejercicio = :ejercicio and trimestre = :trimestre")
                .param("ejercicio", ejercicio.anio())
                .param("trimestre", trimestre.numero())
                .query((ResultSet fila) -> {
                    hojas.put(poa(fila), hoja(fila));
                });
        return hojas;
    }

    /** The versions of the sheets of the quarters before, added up: it grows with each step of theirs, which may put other A in force. */
    int versionDeLasDeAntes(IdDeAvance id) {
        return de(
                        "select coalesce(sum(version), 0) from avance.hoja" + DE_LA_UNIDAD
                                + " and trimestre < :trimestre",
                        id)
                .query(Integer.class)
                .single();
    }

    /** The same for each programme of a year; absent where nobody began a sheet before. */
    Map<IdDePoa, Integer> versionesDeLasDeAntes(Ejercicio ejercicio, Trimestre trimestre) {
        Map<IdDePoa, Integer> versiones = new java.util.HashMap<>();
        base.sql("""
                select ejercicio, programa, unidad, sum(version) as version from avance.hoja
                 where ejercicio = :ejercicio and trimestre < :trimestre group by ejercicio, programa, unidad
                """)
                .param("ejercicio", ejercicio.anio())
                .param("trimestre", trimestre.numero())
                .query((ResultSet fila) -> {
                    versiones.put(poa(fila), fila.getInt("version"));
                });
        return versiones;
    }

    static IdDePoa poa(ResultSet fila) throws SQLException {
        return new IdDePoa(
                new Ejercicio(fila.getInt("ejercicio")),
                new Programa(fila.getString("programa")),
                new UnidadEjecutora(fila.getString("unidad")));
    }

    static AvanceGuardado.Hoja hoja(ResultSet fila) throws SQLException {
        String devolvio = fila.getString("devolvio");
        String folio = fila.getString("folio");
        return new AvanceGuardado.Hoja(
                EstadoDeAvance.valueOf(fila.getString("estado")),
                fila.getInt("alcance"),
                fila.getString("nota"),
                devolvio == null ? "" : devolvio,
                fila.getInt("version"),
                folio == null ? "" : folio);
    }

    /** The cells of a programme, quarter by quarter; those of a quarter by the number of their row. */
    Map<Trimestre, Map<Integer, Celda>> celdas(IdDePoa poa) {
        return celdas(de(CELDA + "avance.celda" + DE_LA_UNIDAD + " order by renglon", poa));
    }

    private static Map<Trimestre, Map<Integer, Celda>> celdas(JdbcClient.StatementSpec consulta) {
        Map<Trimestre, Map<Integer, Celda>> celdas = new EnumMap<>(Trimestre.class);
        Trimestre.TODOS.forEach(trimestre -> celdas.put(trimestre, new TreeMap<>()));
        consulta.query((ResultSet fila) -> {
            Celda celda = celda(fila);
            deEl(celdas, Trimestre.de(fila.getInt("trimestre"))).put(celda.renglon(), celda);
        });
        return celdas;
    }

    private static Map<Integer, Celda> deEl(Map<Trimestre, Map<Integer, Celda>> celdas, Trimestre trimestre) {
        return celdas.computeIfAbsent(trimestre, cual -> new TreeMap<>());
    }

    /** The cells of a year, by the programme that they report against. */
    Map<IdDePoa, Map<Trimestre, Map<Integer, Celda>>> celdas(Ejercicio ejercicio) {
        Map<IdDePoa, Map<Trimestre, Map<Integer, Celda>>> celdas = new java.util.HashMap<>();
        base.sql(CELDA.replace("select", "select ejercicio, unidad, programa,")
                        + "avance.celda where ejercicio = :ejercicio")
                .param("ejercicio", ejercicio.anio())
                .query((ResultSet fila) -> {
                    Celda celda = celda(fila);
                    deEl(
                                    celdas.computeIfAbsent(poa(fila), cual -> new EnumMap<>(Trimestre.class)),
                                    Trimestre.de(fila.getInt("trimestre")))
                            .put(celda.renglon(), celda);
                });
        return celdas;
    }

    /** Some cells of a sheet, by the number of their row. */
    Map<Integer, Celda> celdas(IdDeAvance id, Collection<Integer> renglones) {
        Map<Integer, Celda> celdas = new TreeMap<>();
        de(CELDA + "avance.celda" + DE_LA_HOJA + " and renglon = any(:renglones)", id)
                .param("renglones", renglones.toArray(new Integer[0]))
                .query((ResultSet fila) -> {
                    Celda celda = celda(fila);
                    celdas.put(celda.renglon(), celda);
                });
        return celdas;
    }

    /** Every value that a cell had, the last one first. */
    List<Celda> historia(IdDeAvance id, int renglon) {
        return de(CELDA + "avance.celda_historia" + DE_LA_HOJA + " and renglon = :renglon order by version desc", id)
                .param("renglon", renglon)
                .query((fila, numero) -> celda(fila))
                .list();
    }

    static Celda celda(ResultSet fila) throws SQLException {
        BigDecimal alcanzado = fila.getBigDecimal("alcanzado");
        String observacion = fila.getString("observacion");
        String destino = fila.getString("destino");
        return new Celda(
                fila.getInt("renglon"),
                fila.getInt("version"),
                new Captura(
                        Optional.ofNullable(alcanzado).map(Cantidad::of),
                        observacion.isEmpty() ? Optional.empty() : Optional.of(new Observacion(observacion)),
                        Optional.ofNullable(destino).map(Destino::valueOf),
                        Optional.ofNullable(fila.getString("causa")),
                        MesesDeCelda.leidos(fila.getArray("meses"))),
                fila.getString("quien"),
                fila.getObject("cuando", OffsetDateTime.class).toInstant(),
                fila.getString("origen"));
    }

    /** What is written into a cell whose version was seen. */
    record Escrita(
            int renglon,
            @Nullable BigDecimal alcanzado,
            String observacion,
            @Nullable String destino,
            @Nullable String causa,
            @Nullable List<@Nullable BigDecimal> meses,
            int version) {

        static Escrita de(int renglon, int vista, Captura captura) {
            return new Escrita(
                    renglon,
                    captura.alcanzado().map(Cantidad::valor).orElse(null),
                    captura.observacion().map(Observacion::texto).orElse(""),
                    captura.destino().map(Destino::name).orElse(null),
                    captura.causa().orElse(null),
                    MesesDeCelda.escritos(captura.meses()),
                    vista + 1);
        }
    }

    /**
     * Writes cells and adds their values to the history, in one statement. Who comes second to a cell waits for the first and then
     * writes nothing.
     *
     * @return the cells as they were written, by the number of their row
     */
    Map<Integer, Celda> escribir(IdDeAvance id, List<Escrita> celdas, String cuenta, Instant cuando, String origen) {
        if (celdas.isEmpty()) {
            return Map.of();
        }
        Map<Integer, Celda> escritas = new TreeMap<>();
        de("""
                with escrita as (
                    select * from jsonb_to_recordset(:celdas::jsonb) as c(renglon integer, alcanzado numeric, observacion text,
                           destino text, causa text, meses numeric[], version integer)
                     order by renglon),
                guardada as (
                    insert into avance.celda as c (ente, ejercicio, unidad, programa, renglon, trimestre, alcanzado, observacion, destino,
                           causa, meses, version, quien, cuando, origen)
                    select plataforma.ente(), :ejercicio, :unidad, :programa, renglon, :trimestre, alcanzado, observacion, destino, causa,
                           meses, version, :cuenta, :cuando, :origen
                      from escrita
                    on conflict (ente, ejercicio, unidad, programa, renglon, trimestre) do update
                       set alcanzado = excluded.alcanzado, observacion = excluded.observacion, destino = excluded.destino,
                           causa = excluded.causa, meses = excluded.meses, version = excluded.version, quien = excluded.quien, cuando = excluded.cuando,
                           origen = excluded.origen
                     where c.version = excluded.version - 1
                    returning c.*)
                insert into avance.celda_historia (ente, ejercicio, unidad, programa, renglon, trimestre, version, alcanzado,
                       observacion, destino, causa, meses, quien, cuando, origen)
                select ente, ejercicio, unidad, programa, renglon, trimestre, version, alcanzado, observacion, destino, causa, meses,
                       quien, cuando, origen
                  from guardada
                returning renglon, alcanzado, observacion, destino, causa, meses, version, quien, cuando, origen
                """, id)
                .param("celdas", JSON.writeValueAsString(new ArrayList<>(celdas)))
                .param("cuenta", cuenta)
                .param("cuando", cuando.atOffset(ZoneOffset.UTC))
                .param("origen", origen)
                .query((ResultSet fila) -> {
                    Celda celda = celda(fila);
                    escritas.put(celda.renglon(), celda);
                });
        return escritas;
    }
}
