package mx.avance.aplicacion.realizaciones;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.realizacion.CampoDeRealizacion;
import mx.avance.nucleo.realizacion.Realizacion;
import mx.avance.nucleo.revision.RealizacionRepetida;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The entries in their table. Knows nothing of permissions. */
@Component
class JdbcRealizaciones {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> DATOS = new TypeReference<>() {};

    private static final String COLUMNAS = """
        select id, renglon, fecha, cantidad, lugar, descripcion, datos, version, quien, cuando, borrada is not null as borrada
          from realizaciones.entrada
        """;

    private static final String DE_LA_HOJA = """
         where ejercicio = :ejercicio and unidad = :unidad and programa = :programa and trimestre = :trimestre
        """;

    private final JdbcClient base;

    JdbcRealizaciones(JdbcClient base) {
        this.base = base;
    }

    private JdbcClient.StatementSpec de(String sql, IdDeAvance id) {
        return base.sql(sql)
                .param("ejercicio", id.poa().ejercicio().anio())
                .param("unidad", id.poa().unidad().clave())
                .param("programa", id.poa().programa().clave())
                .param("trimestre", id.trimestre().numero());
    }

    /** Those of a row by their date, the deleted ones among them. */
    List<Entrada> de(IdDeAvance id, int renglon) {
        return de(COLUMNAS + DE_LA_HOJA + " and renglon = :renglon order by fecha, id", id)
                .param("renglon", renglon)
                .query((fila, numero) -> entrada(fila))
                .list();
    }

    Optional<Entrada> find(IdDeAvance id, int renglon, long entrada) {
        return una(id, renglon, entrada, "");
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<Entrada> tomar(IdDeAvance id, int renglon, long entrada) {
        return una(id, renglon, entrada, " for update");
    }

    private Optional<Entrada> una(IdDeAvance id, int renglon, long entrada, String candado) {
        return de(COLUMNAS + DE_LA_HOJA + " and renglon = :renglon and id = :id" + candado, id)
                .param("renglon", renglon)
                .param("id", entrada)
                .query((fila, numero) -> entrada(fila))
                .optional();
    }

    /** How many a row has, the deleted ones among them. */
    int cuantas(IdDeAvance id, int renglon) {
        return de("select count(*) from realizaciones.entrada" + DE_LA_HOJA + " and renglon = :renglon", id)
                .param("renglon", renglon)
                .query(Integer.class)
                .single();
    }

    long agregar(IdDeAvance id, int renglon, Realizacion que, Sesion sesion, Instant ahora) {
        return con(
                        de("""
            insert into realizaciones.entrada (ente, ejercicio, trimestre, programa, unidad, renglon,
                                               fecha, cantidad, lugar, descripcion, datos, persona, curp, folio, quien, cuando, origen)
            values (plataforma.ente(), :ejercicio, :trimestre, :programa, :unidad, :renglon,
                    :fecha, :cantidad, :lugar, :descripcion, :datos::jsonb, :persona, :curp, :folio, :quien, :cuando, :origen)
            returning id
            """, id)
                                .param("renglon", renglon)
                                .param("origen", sesion.origen().name()),
                        que,
                        sesion,
                        ahora)
                .query(Long.class)
                .single();
    }

    void corregir(long entrada, Realizacion que, Sesion sesion, Instant ahora) {
        con(base.sql("""
            update realizaciones.entrada
               set fecha = :fecha, cantidad = :cantidad, lugar = :lugar, descripcion = :descripcion, datos = :datos::jsonb,
                   persona = :persona, curp = :curp, folio = :folio, quien = :quien, cuando = :cuando, version = version + 1
             where id = :id
            """).param("id", entrada), que, sesion, ahora).update();
    }

    private static JdbcClient.StatementSpec con(
            JdbcClient.StatementSpec orden, Realizacion que, Sesion sesion, Instant ahora) {
        Map<String, String> datos = new TreeMap<>();
        que.datos().forEach((campo, dicho) -> datos.put(campo.name(), dicho));
        return orden.param("fecha", que.fecha())
                .param("cantidad", que.cantidad().valor())
                .param("lugar", que.lugar())
                .param("descripcion", que.descripcion())
                .param("datos", JSON.writeValueAsString(datos))
                .param("persona", que.llave(CampoDeRealizacion.PERSONA).orElse(""))
                .param("curp", que.llave(CampoDeRealizacion.CURP).orElse(""))
                .param("folio", que.llaveDeFolio().orElse(""))
                .param("quien", sesion.cuenta())
                .param("cuando", ahora.atOffset(ZoneOffset.UTC));
    }

    /** Marks an entry as deleted, or takes the mark away. */
    void marcar(long entrada, boolean borrada, Sesion sesion, Instant ahora) {
        base.sql("""
            update realizaciones.entrada
               set borrada = case when :borrada then :cuando::timestamptz end, borro = case when :borrada then :quien end,
                   quien = :quien, cuando = :cuando, version = version + 1
             where id = :id
            """)
                .param("borrada", borrada)
                .param("quien", sesion.cuenta())
                .param("cuando", ahora.atOffset(ZoneOffset.UTC))
                .param("id", entrada)
                .update();
    }

    /** What the entries of a row make in a month. */
    record Mes(int renglon, int mes, int entradas, Cantidad suma, Cantidad ultima) {}

    /** Of a sheet, by row and month; none where there are no entries. */
    List<Mes> porMes(IdDeAvance id) {
        return de("""
            select renglon, extract(month from fecha)::integer as mes, count(*) as entradas, sum(cantidad) as suma,
                   (array_agg(cantidad order by fecha desc, id desc))[1] as ultima
              from realizaciones.entrada
            """ + DE_LA_HOJA + " and borrada is null group by 1, 2 order by 1, 2", id)
                .query((fila, numero) -> new Mes(
                        fila.getInt("renglon"),
                        fila.getInt("mes"),
                        fila.getInt("entradas"),
                        Cantidad.of(fila.getBigDecimal("suma")),
                        Cantidad.of(fila.getBigDecimal("ultima"))))
                .list();
    }

    /** Those of some rows that count, by the number of their row. */
    Map<Integer, List<Realizacion>> deRenglones(IdDeAvance id, List<Integer> renglones) {
        Map<Integer, List<Realizacion>> porRenglon = new HashMap<>();
        if (!renglones.isEmpty()) {
            de(COLUMNAS + DE_LA_HOJA + " and borrada is null and renglon in (:renglones) order by fecha, id", id)
                    .param("renglones", renglones)
                    .query((ResultSet fila) -> {
                        porRenglon
                                .computeIfAbsent(fila.getInt("renglon"), nueva -> new ArrayList<>())
                                .add(entrada(fila).que());
                    });
        }
        return porRenglon;
    }

    /**
     * Entries of a sheet whose person or folio an entry of an earlier day has, or of the same day that was written before, among all
     * that the unit reports in the year.
     */
    List<RealizacionRepetida> repetidas(IdDeAvance id, int cuantas) {
        return de("""
            with de_la_unidad as (
                select id, programa, trimestre, renglon, fecha, persona, curp, folio from realizaciones.entrada
                 where ejercicio = :ejercicio and unidad = :unidad and borrada is null
                   and (persona <> '' or curp <> '' or folio <> '')),
            con_primera as (
                select u.*,
                       first_value(id) over (partition by curp order by fecha, id) as de_curp,
                       first_value(id) over (partition by persona order by fecha, id) as de_persona,
                       first_value(id) over (partition by persona order by curp <> '', fecha, id) as de_persona_sin_curp,
                       first_value(id) over (partition by folio order by fecha, id) as de_folio
                  from de_la_unidad u),
            suyas as (
                select * from con_primera where programa = :programa and trimestre = :trimestre),
            pares as (
                select id, 'PERSONA' as que, de_curp as otra from suyas where curp <> ''
                union all
                select id, 'PERSONA', de_persona from suyas where persona <> '' and curp = ''
                union all
                select e.id, 'PERSONA', o.id
                  from suyas e join de_la_unidad o on o.id = e.de_persona_sin_curp
                 where e.persona <> '' and e.curp <> '' and o.curp = ''
                union all
                select id, 'FOLIO', de_folio from suyas where folio <> '')
            select distinct on (e.renglon, e.fecha, e.id, p.que) e.renglon, e.fecha, p.que, o.renglon as otra,
                   o.trimestre as de_trimestre, o.fecha as de_fecha
              from pares p
              join suyas e on e.id = p.id
              join de_la_unidad o on o.id = p.otra
             where (o.fecha, o.id) < (e.fecha, e.id)
             order by e.renglon, e.fecha, e.id, p.que, o.fecha, o.id
             limit :cuantas
            """, id)
                .param("cuantas", cuantas)
                .query((fila, numero) -> new RealizacionRepetida(
                        fila.getInt("renglon"),
                        RealizacionRepetida.Que.valueOf(fila.getString("que")),
                        fila.getObject("fecha", LocalDate.class),
                        fila.getInt("otra"),
                        Trimestre.de(fila.getInt("de_trimestre")),
                        fila.getObject("de_fecha", LocalDate.class)))
                .list();
    }

    private static Entrada entrada(ResultSet fila) throws SQLException {
        Map<CampoDeRealizacion, String> datos = new EnumMap<>(CampoDeRealizacion.class);
        JSON.readValue(fila.getString("datos"), DATOS)
                .forEach((campo, dicho) -> datos.put(CampoDeRealizacion.valueOf(campo), dicho));
        Realizacion que = new Realizacion(
                fila.getObject("fecha", LocalDate.class),
                Cantidad.of(fila.getBigDecimal("cantidad")),
                fila.getString("lugar"),
                fila.getString("descripcion"),
                datos);
        return new Entrada(
                fila.getLong("id"),
                que,
                que.esDePersona(),
                false,
                fila.getInt("version"),
                fila.getString("quien"),
                fila.getObject("cuando", OffsetDateTime.class).toInstant(),
                fila.getBoolean("borrada"));
    }
}
