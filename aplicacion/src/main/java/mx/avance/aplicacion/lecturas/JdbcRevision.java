package mx.avance.aplicacion.lecturas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sheets, lines and decisions in their tables. Knows nothing of permissions. */
@Component
class JdbcRevision {

    private static final String DECISION =
            "select hoja, renglon, version, que, cual, cifras::text as cifras, numero, tanda, orden, cuenta, momento from lecturas.decision";

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient base;

    JdbcRevision(JdbcClient base) {
        this.base = base;
    }

    List<HojaGuardada> hojas(long documento) {
        return base.sql("""
                select hoja, ejercicio, trimestre, programa, unidad, nombre, renglones, conciliadas, pendientes, por_aceptar, desde, hasta,
                       aceptada, acepto, entro, fecha, nota
                  from lecturas.hoja where documento = :documento order by hoja
                """)
                .param("documento", documento)
                .query((fila, numero) -> hoja(fila))
                .list();
    }

    private static HojaGuardada hoja(ResultSet fila) throws SQLException {
        Timestamp aceptada = fila.getTimestamp("aceptada");
        String acepto = fila.getString("acepto");
        String entro = fila.getString("entro");
        return new HojaGuardada(
                fila.getInt("hoja"),
                Optional.ofNullable(fila.getObject("ejercicio", Integer.class)).map(Ejercicio::new),
                Optional.ofNullable(fila.getObject("trimestre", Integer.class)).map(Trimestre::de),
                Optional.ofNullable(fila.getString("programa")).map(Programa::new),
                Optional.ofNullable(fila.getString("unidad")).map(UnidadEjecutora::new),
                fila.getString("nombre"),
                fila.getInt("renglones"),
                fila.getInt("conciliadas"),
                fila.getInt("pendientes"),
                fila.getInt("por_aceptar"),
                fila.getInt("desde"),
                fila.getInt("hasta"),
                Optional.ofNullable(aceptada).map(Timestamp::toInstant),
                acepto == null ? "" : acepto,
                entro == null ? "" : entro,
                Optional.ofNullable(fila.getObject("fecha", LocalDate.class)),
                fila.getString("nota"));
    }

    /** The last decision about each row that has one. */
    Map<LecturaEnRevision.Lugar, Decision> decisiones(long documento) {
        Map<LecturaEnRevision.Lugar, Decision> decisiones = new HashMap<>();
        base.sql(DECISION.replace("select", "select distinct on (hoja, renglon)")
                        + " where documento = :documento order by hoja, renglon, version desc")
                .param("documento", documento)
                .query((ResultSet fila) -> {
                    Decision decision = decision(fila);
                    decisiones.put(new LecturaEnRevision.Lugar(decision.hoja(), decision.renglon()), decision);
                });
        return decisiones;
    }

    /** All that was decided about a row, the last first. */
    List<Decision> historia(long documento, int hoja, int renglon) {
        return base.sql(DECISION
                        + " where documento = :documento and hoja = :hoja and renglon = :renglon order by version desc")
                .param("documento", documento)
                .param("hoja", hoja)
                .param("renglon", renglon)
                .query((fila, numero) -> decision(fila))
                .list();
    }

    private static Decision decision(ResultSet fila) throws SQLException {
        String cifras = fila.getString("cifras");
        return new Decision(
                fila.getInt("hoja"),
                fila.getInt("renglon"),
                fila.getInt("version"),
                Decision.Que.valueOf(fila.getString("que")),
                fila.getInt("cual"),
                Optional.ofNullable(cifras).map(CifrasGuardadas::deJson),
                Optional.ofNullable(fila.getObject("numero", Integer.class)),
                fila.getObject("tanda", UUID.class),
                fila.getLong("orden"),
                fila.getString("cuenta"),
                fila.getTimestamp("momento").toInstant());
    }

    /** Adds decisions, in their order. */
    void decidir(long documento, List<Decision> decisiones) {
        List<Map<String, @Nullable Object>> filas = new ArrayList<>();
        for (Decision decision : decisiones) {
            Map<String, @Nullable Object> fila = new LinkedHashMap<>();
            fila.put("hoja", decision.hoja());
            fila.put("renglon", decision.renglon());
            fila.put("version", decision.version());
            fila.put("que", decision.que().name());
            fila.put("cual", decision.cual());
            fila.put("cifras", decision.cifras().map(CifrasGuardadas::json).orElse(null));
            fila.put("numero", decision.numero().orElse(null));
            fila.put("tanda", decision.tanda().toString());
            fila.put("cuenta", decision.cuenta());
            fila.put("momento", decision.momento().toString());
            filas.add(fila);
        }
        base.sql("""
                insert into lecturas.decision (ente, documento, hoja, renglon, version, que, cual, cifras, numero, tanda, cuenta,
                       momento)
                select plataforma.ente(), :documento, d.hoja, d.renglon, d.version, d.que, d.cual, d.cifras::jsonb, d.numero, d.tanda, d.cuenta,
                       d.momento
                  from rows from (jsonb_to_recordset(:filas::jsonb) as (hoja integer, renglon integer, version integer, que text,
                       cual integer, cifras text, numero integer, tanda uuid, cuenta text, momento timestamptz)) with ordinality as d
                 order by d.ordinality
                """)
                .param("documento", documento)
                .param("filas", JSON.writeValueAsString(filas))
                .update();
    }

    /** All that was decided about a document, in the order it was. */
    List<Decision> historia(long documento) {
        return base.sql(DECISION + " where documento = :documento order by orden")
                .param("documento", documento)
                .query((fila, numero) -> decision(fila))
                .list();
    }

    void contar(long documento, int hoja, int pendientes, int porAceptar) {
        base.sql("""
                update lecturas.hoja set pendientes = :pendientes, por_aceptar = :porAceptar
                 where documento = :documento and hoja = :hoja
                """)
                .param("documento", documento)
                .param("hoja", hoja)
                .param("pendientes", pendientes)
                .param("porAceptar", porAceptar)
                .update();
    }

    void identificar(
            long documento,
            int hoja,
            Ejercicio ejercicio,
            Trimestre trimestre,
            Programa programa,
            UnidadEjecutora unidad) {
        base.sql("""
                update lecturas.hoja
                   set ejercicio = :ejercicio, trimestre = :trimestre, programa = :programa, unidad = :unidad,
                       busca = busca || ' ' || :unidad || ' ' || :programa
                 where documento = :documento and hoja = :hoja
                """)
                .param("documento", documento)
                .param("hoja", hoja)
                .param("ejercicio", ejercicio.anio())
                .param("trimestre", trimestre.numero())
                .param("programa", programa.clave())
                .param("unidad", unidad.clave())
                .update();
    }

    /** No other paper that is about that programme enters until the transaction ends. Taken after its document and before the programme. */
    void unPapelALaVez(IdDePoa poa) {
        base.sql("""
                select pg_advisory_xact_lock(hashtextextended(concat_ws(':', 'lecturas', plataforma.ente(), :ejercicio, :clave), 0))
                """)
                .param("ejercicio", poa.ejercicio().anio())
                .param("clave", poa.programa().clave() + ":" + poa.unidad().clave())
                .query((fila, numero) -> true)
                .list();
    }

    void aceptar(long documento, int hoja, String entro, LocalDate fecha, String nota, String cuenta, Instant cuando) {
        base.sql("""
                update lecturas.hoja
                   set aceptada = :cuando, acepto = :cuenta, entro = :entro, fecha = :fecha, nota = :nota
                 where documento = :documento and hoja = :hoja
                """)
                .param("documento", documento)
                .param("hoja", hoja)
                .param("entro", entro)
                .param("fecha", fecha)
                .param("nota", nota)
                .param("cuenta", cuenta)
                .param("cuando", Timestamp.from(cuando))
                .update();
    }

    /** Some lines of a document, in order. */
    List<LineaDeFuente> lineas(long documento, int desde, int hasta) {
        return base.sql("""
                select orden, linea, pagina, pestana, columnas, celdas from lecturas.linea
                 where documento = :documento and orden between :desde and :hasta order by orden
                """)
                .param("documento", documento)
                .param("desde", desde)
                .param("hasta", hasta)
                .query((fila, numero) -> new LineaDeFuente(
                        fila.getInt("orden"),
                        fila.getInt("linea"),
                        Optional.ofNullable(fila.getObject("pagina", Integer.class)),
                        Optional.ofNullable(fila.getString("pestana")),
                        Arrays.asList((Integer[]) fila.getArray("columnas").getArray()),
                        Arrays.asList((String[]) fila.getArray("celdas").getArray())))
                .list();
    }
}
