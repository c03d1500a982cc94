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
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.Respaldo;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.realizacion.CampoDeRealizacion;
import mx.avance.nucleo.realizacion.Realizacion;
import mx.avance.nucleo.revision.RealizacionRepetida;
import org.jspecify.annotations.Nullable;
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

    /** Adds to the history what {@code escrita} left. */
    private static final String A_LA_HISTORIA = """
        insert into realizaciones.entrada_historia (ente, id, version, fecha, cantidad, lugar, descripcion, datos, persona, curp, folio,
               borrada, quien, cuando, origen, sal, huella)
        select e.ente, e.id, e.version, e.fecha, e.cantidad, e.lugar, e.descripcion, e.datos, e.persona, e.curp, e.folio,
               e.borrada is not null, e.quien, e.cuando, e.origen, s.sal,
               realizaciones.huella(s.sal, e.fecha, e.cantidad, e.lugar, e.descripcion, e.datos, e.borrada is not null)
          from escrita e cross join lateral (select gen_random_uuid() as sal where e.id > 0) s
        """;

    /** Of each of {@code suyas} the first one of the unit's year before it with the same key: an index has them in this order. */
    private static final String CON_LA_PRIMERA = """
        select e.id, e.renglon, e.fecha, '%1$s' as que, o.id as otra_id, o.renglon as otra, o.programa as de_programa,
               o.trimestre as de_trimestre, o.fecha as de_fecha
          from suyas e cross join lateral (
              select * from realizaciones.entrada a
               where a.ejercicio = :ejercicio and a.unidad = :unidad and a.borrada is null and a.%2$s = e.%2$s and a.%2$s <> '' and %3$s
                 and (a.fecha, a.id) < (e.fecha, e.id)
               order by a.fecha, a.id limit 1) o
        """;

    /** Asked with every cell that is saved: it looks up the keys of the sheet, and reads nothing else of the unit. */
    static final String REPETIDAS = """
        with suyas as materialized (
            select id, renglon, fecha, persona, curp, folio from realizaciones.entrada
        """ + DE_LA_HOJA + """
               and :renglon in (0, renglon) and borrada is null and (persona <> '' or curp <> '' or folio <> '')),
        pares as (
        """
            + String.join(
                    "union all\n",
                    CON_LA_PRIMERA.formatted("PERSONA", "curp", "true"),
                    CON_LA_PRIMERA.formatted("PERSONA", "persona", "a.curp = ''"),
                    CON_LA_PRIMERA.formatted("PERSONA", "persona", "a.curp <> '' and e.curp = ''"),
                    CON_LA_PRIMERA.formatted("FOLIO", "folio", "true"))
            + """
        ),
        unicas as (select distinct on (id, que) * from pares order by id, que, de_fecha, otra_id)
        select * from (
            select u.*, row_number() over (partition by renglon order by fecha, id, que) as lugar from unicas u) contadas
         where lugar <= :porRenglon
         order by renglon, lugar
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

    /**
     * Who writes.
     *
     * @param origen where it comes from, as a cell keeps it
     */
    record Autor(String cuenta, Instant cuando, String origen) {}

    /** How many count in a row. */
    int cuantas(IdDeAvance id, int renglon) {
        return de(
                        "select count(*) from realizaciones.entrada" + DE_LA_HOJA
                                + " and renglon = :renglon and borrada is null",
                        id)
                .param("renglon", renglon)
                .query(Integer.class)
                .single();
    }

    /** @param lote that brought it; null for one by one */
    long agregar(IdDeAvance id, int renglon, Realizacion que, @Nullable Long lote, Autor autor) {
        return con(
                        de("""
            with escrita as (
                insert into realizaciones.entrada (ente, ejercicio, trimestre, programa, unidad, renglon,
                                                   fecha, cantidad, lugar, descripcion, datos, persona, curp, folio, quien, cuando, origen, lote)
                values (plataforma.ente(), :ejercicio, :trimestre, :programa, :unidad, :renglon,
                        :fecha, :cantidad, :lugar, :descripcion, :datos::jsonb, :persona, :curp, :folio, :quien, :cuando, :origen, :lote)
                returning *)
            """ + A_LA_HISTORIA + " returning id", id)
                                .param("renglon", renglon)
                                .param("lote", lote),
                        que,
                        autor)
                .query(Long.class)
                .single();
    }

    void corregir(long entrada, Realizacion que, Autor autor) {
        con(base.sql("""
            with escrita as (
                update realizaciones.entrada
                   set fecha = :fecha, cantidad = :cantidad, lugar = :lugar, descripcion = :descripcion, datos = :datos::jsonb,
                       persona = :persona, curp = :curp, folio = :folio, quien = :quien, cuando = :cuando, origen = :origen,
                       version = version + 1
                 where id = :id
                returning *)
            """ + A_LA_HISTORIA).param("id", entrada), que, autor).update();
    }

    private static JdbcClient.StatementSpec con(JdbcClient.StatementSpec orden, Realizacion que, Autor autor) {
        Map<String, String> datos = new TreeMap<>();
        que.datos().forEach((campo, dicho) -> datos.put(campo.name(), dicho));
        return de(
                orden.param("fecha", que.fecha())
                        .param("cantidad", que.cantidad().valor())
                        .param("lugar", que.lugar())
                        .param("descripcion", que.descripcion())
                        .param("datos", JSON.writeValueAsString(datos))
                        .param("persona", que.llave(CampoDeRealizacion.PERSONA).orElse(""))
                        .param("curp", que.llave(CampoDeRealizacion.CURP).orElse(""))
                        .param("folio", que.llaveDeFolio().orElse("")),
                autor);
    }

    private static JdbcClient.StatementSpec de(JdbcClient.StatementSpec orden, Autor autor) {
        return orden.param("quien", autor.cuenta())
                .param("cuando", autor.cuando().atOffset(ZoneOffset.UTC))
                .param("origen", autor.origen());
    }

    /** Marks an entry as deleted, or takes the mark away. */
    void marcar(long entrada, boolean borrada, Autor autor) {
        de(base.sql("""
            with escrita as (
                update realizaciones.entrada
                   set borrada = case when :borrada then :cuando::timestamptz end, borro = case when :borrada then :quien end,
                       quien = :quien, cuando = :cuando, origen = :origen, version = version + 1
                 where id = :id
                returning *)
            """ + A_LA_HISTORIA).param("borrada", borrada).param("id", entrada), autor)
                .update();
    }

    /** Deletes those of a lot that count and that nobody corrected since. How many they were. */
    int borrarLote(long lote, Autor autor) {
        return de(base.sql("""
            with escrita as (
                update realizaciones.entrada
                   set borrada = :cuando, borro = :quien, quien = :quien, cuando = :cuando, origen = :origen, version = version + 1
                 where lote = :lote and version = 1 and borrada is null
                returning *)
            """ + A_LA_HISTORIA).param("lote", lote), autor).update();
    }

    /** Every version that an entry had, the last one first. */
    List<Entrada> historia(IdDeAvance id, int renglon, long entrada) {
        return de("""
            select h.id, h.fecha, h.cantidad, h.lugar, h.descripcion, h.datos, h.version, h.quien, h.cuando, h.borrada
              from realizaciones.entrada_historia h
             where h.id = (select id from realizaciones.entrada
            """ + DE_LA_HOJA + " and renglon = :renglon and id = :id) order by h.version desc", id)
                .param("renglon", renglon)
                .param("id", entrada)
                .query((fila, numero) -> entrada(fila))
                .list();
    }

    /** The hash of a version of an entry, in hexadecimal. */
    String huella(long entrada, int version) {
        return base.sql("select huella from realizaciones.entrada_historia where id = :id and version = :version")
                .param("id", entrada)
                .param("version", version)
                .query((fila, numero) -> HexFormat.of().formatHex(fila.getBytes("huella")))
                .single();
    }

    /**
     * The entries of a row that are signed with its sheet.
     *
     * @param huella SHA-256 of the lines {@code id version hash} of those that count
     */
    record Firmadas(int renglon, int entradas, Cantidad suma, String huella) {}

    /** Those that count, row by row. */
    List<Firmadas> firmadas(IdDeAvance id) {
        return de("""
            select renglon, count(*) as entradas, sum(e.cantidad) as suma,
                   sha256(convert_to(string_agg(e.id || ' ' || e.version || ' ' || encode(h.huella, 'hex'), chr(10) order by e.id),
                       'UTF8')) as huella
              from realizaciones.entrada e join realizaciones.entrada_historia h using (ente, id, version)
            """ + DE_LA_HOJA + " and e.borrada is null group by renglon order by renglon", id)
                .query((fila, numero) -> new Firmadas(
                        fila.getInt("renglon"),
                        fila.getInt("entradas"),
                        Cantidad.of(fila.getBigDecimal("suma")),
                        HexFormat.of().formatHex(fila.getBytes("huella"))))
                .list();
    }

    /** The last change of an entry of a sheet; 0 where there is none. */
    long ultima(IdDeAvance id) {
        return de("""
            select coalesce(max(h.orden), 0) from realizaciones.entrada join realizaciones.entrada_historia h using (ente, id)
            """ + DE_LA_HOJA, id).query(Long.class).single();
    }

    /** What became of the entries of a sheet after that change, row by row. */
    List<Respaldo.Movidas> movidas(IdDeAvance id, long hasta) {
        return de("""
            select renglon,
                   count(*) filter (where not contaba and cuenta) as nuevas,
                   count(*) filter (where contaba and cuenta and not igual) as corregidas,
                   count(*) filter (where contaba and not cuenta) as quitadas,
                   count(*) filter (where contaba and cuenta and igual) as iguales
              from (select a.renglon, coalesce(not h.borrada, false) as contaba, a.borrada is null as cuenta,
                           (a.fecha, a.cantidad, a.lugar, a.descripcion, a.datos)
                               is not distinct from (h.fecha, h.cantidad, h.lugar, h.descripcion, h.datos) as igual
                      from (select * from realizaciones.entrada
            """ + DE_LA_HOJA + """
                      ) a left join lateral (
                          select * from realizaciones.entrada_historia v where v.ente = a.ente and v.id = a.id and v.orden <= :hasta
                           order by v.orden desc limit 1) h on true
                     where h.version is distinct from a.version) m
             where contaba or cuenta
             group by renglon order by renglon
            """, id)
                .param("hasta", hasta)
                .query((fila, numero) -> new Respaldo.Movidas(
                        fila.getInt("renglon"),
                        fila.getInt("nuevas"),
                        fila.getInt("corregidas"),
                        fila.getInt("quitadas"),
                        fila.getInt("iguales")))
                .list();
    }

    /** Puts the entries of a sheet back to what they were after that change; those that came later are deleted. How many they were. */
    int comoEstaban(IdDeAvance id, long hasta, Autor autor) {
        return de(de("""
            with debida as (
                select a.ente, a.id, h.fecha, h.cantidad, h.lugar, h.descripcion, h.datos, h.persona, h.curp, h.folio,
                       coalesce(h.borrada, true) as borrada, h.id is null as nueva
                  from (select * from realizaciones.entrada
            """ + DE_LA_HOJA + """
                  ) a left join lateral (
                      select * from realizaciones.entrada_historia v where v.ente = a.ente and v.id = a.id and v.orden <= :hasta
                       order by v.orden desc limit 1) h on true
                 where case when h.id is null then a.borrada is null
                            else (a.fecha, a.cantidad, a.lugar, a.descripcion, a.datos, a.borrada is not null)
                                 is distinct from (h.fecha, h.cantidad, h.lugar, h.descripcion, h.datos, h.borrada) end),
            escrita as (
                update realizaciones.entrada e
                   set fecha = coalesce(d.fecha, e.fecha), cantidad = coalesce(d.cantidad, e.cantidad), lugar = coalesce(d.lugar, e.lugar),
                       descripcion = coalesce(d.descripcion, e.descripcion), datos = coalesce(d.datos, e.datos),
                       persona = coalesce(d.persona, e.persona), curp = coalesce(d.curp, e.curp), folio = coalesce(d.folio, e.folio),
                       borrada = case when d.borrada then coalesce(e.borrada, :cuando::timestamptz) end,
                       borro = case when d.borrada then coalesce(e.borro, :quien) end,
                       quien = :quien, cuando = :cuando, origen = :origen, version = e.version + 1
                  from debida d
                 where e.ente = d.ente and e.id = d.id
                returning e.*)
            """ + A_LA_HISTORIA, id).param("hasta", hasta), autor)
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
     *
     * @param renglon whose entries; 0 for all of the sheet
     * @param porRenglon the most that are told of a row, the first ones
     */
    List<RealizacionRepetida> repetidas(IdDeAvance id, int renglon, int porRenglon) {
        return de(REPETIDAS, id)
                .param("renglon", renglon)
                .param("porRenglon", porRenglon)
                .query((fila, numero) -> new RealizacionRepetida(
                        fila.getInt("renglon"),
                        RealizacionRepetida.Que.valueOf(fila.getString("que")),
                        fila.getObject("fecha", LocalDate.class),
                        fila.getInt("otra"),
                        Optional.of(fila.getString("de_programa"))
                                .filter(cual -> !cual.equals(id.poa().programa().clave()))
                                .map(Programa::new),
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
