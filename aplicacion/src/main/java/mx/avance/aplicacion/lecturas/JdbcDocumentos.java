package mx.avance.aplicacion.lecturas;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents and their bytes in their tables. Knows nothing of permissions. */
@Component
class JdbcDocumentos {

    private static final int PARTE = 1 << 20;
    private static final String DOCUMENTO = """
            select d.id, d.nombre, encode(d.huella, 'hex') as huella, d.tamanio, d.ejercicio, d.trimestre, d.cuenta, d.subido, d.estado,
                   d.causa, d.salida, d.formato, d.tipo, d.eliminado is not null as eliminado, d.version, h.hojas, h.renglones,
                   h.conciliadas, h.pendientes, h.por_aceptar, h.aceptadas, h.unidades
              from lecturas.documento d
              cross join lateral (
                    select count(*)::integer as hojas, coalesce(sum(renglones), 0)::integer as renglones,
                           coalesce(sum(conciliadas), 0)::integer as conciliadas, coalesce(sum(pendientes), 0)::integer as pendientes,
                           coalesce(sum(por_aceptar), 0)::integer as por_aceptar, count(aceptada)::integer as aceptadas,
                           coalesce(array_agg(distinct unidad order by unidad) filter (where unidad is not null), '{}') as unidades
                      from lecturas.hoja where documento = d.id) h
            """;

    private final JdbcClient base;

    JdbcDocumentos(JdbcClient base) {
        this.base = base;
    }

    /**
     * Whose documents somebody sees.
     *
     * @param todas those of the whole ente
     * @param unidades else, those whose sheets are all of these
     * @param cuenta and those that this person brought, also where somebody else did before as long as nobody knows whose they are
     */
    record Alcance(boolean todas, List<String> unidades, String cuenta) {}

    private static final String VISIBLE = """
             (:todas or d.cuenta = :cuenta
              or h.hojas = 0 and exists (select from lecturas.tambien_trajo suyo
                                          where suyo.documento = d.id and suyo.cuenta = :cuenta)
              or h.hojas > 0 and not exists (select from lecturas.hoja suya
                                              where suya.documento = d.id
                                                and (suya.unidad is null or suya.unidad <> all(:unidades::text[]))))
            """;

    private static JdbcClient.StatementSpec con(JdbcClient.StatementSpec consulta, Alcance alcance) {
        return consulta.param("todas", alcance.todas())
                .param("cuenta", alcance.cuenta())
                .param("unidades", alcance.unidades().toArray(String[]::new));
    }

    /**
     * Those of the tray, the newest first.
     *
     * @param busca without accents; blank for all
     * @param situacion blank for all
     * @param antesDe only those with a lower number; 0 for all
     */
    List<Documento> lista(Alcance alcance, String busca, String situacion, long antesDe, int cuantos) {
        return con(base.sql(DOCUMENTO + " where d.eliminado is null and " + VISIBLE + """
                                and (:antesDe = 0 or d.id < :antesDe)
                                and (:busca = '' or position(:busca in plataforma.sin_acentos(d.nombre)) > 0
                                     or exists (select from lecturas.hoja suya
                                                 where suya.documento = d.id and position(:busca in suya.busca) > 0))
                                and (:situacion = '' or :situacion = case
                                     when d.estado in ('EN_ESPERA', 'LEYENDO') then 'EN_CURSO'
                                     when d.estado = 'FALLO' then 'FALLO'
                                     when h.aceptadas = h.hojas then 'ACEPTADO'
                                     when h.pendientes + h.por_aceptar > 0 then 'POR_REVISAR'
                                     else 'POR_ACEPTAR' end)
                              order by d.id desc
                              limit :cuantos
                              """), alcance)
                .param("busca", busca)
                .param("situacion", situacion)
                .param("antesDe", antesDe)
                .param("cuantos", cuantos)
                .query(JdbcDocumentos::documento)
                .list();
    }

    /** Those that wait for a person, to be reviewed or to enter, the newest first. */
    List<Documento> esperan(Alcance alcance, int cuantos) {
        return con(base.sql(DOCUMENTO + """
                              where d.eliminado is null and d.estado = 'LEIDO'
                                and d.id in (select documento from lecturas.hoja where aceptada is null) and
                              """ + VISIBLE + " order by d.id desc limit :cuantos"), alcance)
                .param("cuantos", cuantos)
                .query(JdbcDocumentos::documento)
                .list();
    }

    /** The deleted ones too. */
    Optional<Documento> find(Alcance alcance, long id) {
        return con(base.sql(DOCUMENTO + " where d.id = :id and " + VISIBLE), alcance)
                .param("id", id)
                .query(JdbcDocumentos::documento)
                .optional();
    }

    Optional<Documento> find(byte[] huella) {
        return base.sql(DOCUMENTO + " where d.huella = :huella and d.eliminado is null")
                .param("huella", huella)
                .query(JdbcDocumentos::documento)
                .optional();
    }

    /** Nobody else changes it or decides about it until the transaction ends; its version. */
    int tomar(long id) {
        return base.sql("select version from lecturas.documento where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** The same, for the one with those bytes; empty when there is none in the tray. */
    Optional<Long> tomar(byte[] huella) {
        return base.sql("select id from lecturas.documento where huella = :huella and eliminado is null for update")
                .param("huella", huella)
                .query(Long.class)
                .optional();
    }

    /** Its next version. */
    void cambio(long id) {
        base.sql("update lecturas.documento set version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    /** Keeps a document that is not there yet; empty when one with the same bytes is. */
    Optional<Long> guardar(
            String nombre,
            byte[] huella,
            long tamanio,
            Optional<Ejercicio> ejercicio,
            Optional<Trimestre> trimestre,
            String cuenta,
            Instant ahora) {
        return base.sql("""
                insert into lecturas.documento (ente, nombre, huella, tamanio, ejercicio, trimestre, cuenta, subido)
                values (plataforma.ente(), :nombre, :huella, :tamanio, :ejercicio, :trimestre, :cuenta, :ahora)
                on conflict do nothing returning id
                """)
                .param("nombre", nombre)
                .param("huella", huella)
                .param("tamanio", tamanio)
                .param("ejercicio", ejercicio.map(Ejercicio::anio).orElse(null))
                .param("trimestre", trimestre.map(Trimestre::numero).orElse(null))
                .param("cuenta", cuenta)
                .param("ahora", Timestamp.from(ahora))
                .query(Long.class)
                .optional();
    }

    /** Somebody brought one that another person had brought before. */
    void tambienTrajo(long id, String cuenta) {
        base.sql("""
                insert into lecturas.tambien_trajo (ente, documento, cuenta) values (plataforma.ente(), :id, :cuenta)
                on conflict do nothing
                """).param("id", id).param("cuenta", cuenta).update();
    }

    void guardarBytes(long id, InputStream contenido) throws IOException {
        int orden = 0;
        for (byte[] parte = contenido.readNBytes(PARTE); parte.length > 0; parte = contenido.readNBytes(PARTE)) {
            base.sql("""
                    insert into lecturas.parte (ente, documento, orden, contenido) values (plataforma.ente(), :id, :orden, :parte)
                    """)
                    .param("id", id)
                    .param("orden", orden++)
                    .param("parte", parte)
                    .update();
        }
    }

    /** Hands its bytes over, part by part. */
    void bytes(long id, OutputStream salida) throws IOException {
        bytes(orden -> parte(id, orden), salida);
    }

    /** The same, each part taken as whoever asks takes it. */
    static void bytes(IntFunction<Optional<byte[]>> partes, OutputStream salida) throws IOException {
        Optional<byte[]> parte = partes.apply(0);
        for (int orden = 1; parte.isPresent(); orden++) {
            salida.write(parte.get());
            parte = partes.apply(orden);
        }
    }

    /** A part of the document, from 0 on; empty after the last one. */
    Optional<byte[]> parte(long id, int orden) {
        return base.sql("select contenido from lecturas.parte where documento = :id and orden = :orden")
                .param("id", id)
                .param("orden", orden)
                .query((fila, numero) -> fila.getBytes("contenido"))
                .optional();
    }

    /** Those of these documents that may be seen. */
    Set<Long> visibles(Alcance alcance, Collection<Long> ids) {
        return con(base.sql(DOCUMENTO + " where d.id = any(:ids) and d.eliminado is null and " + VISIBLE), alcance)
                .param("ids", ids.toArray(Long[]::new))
                .query(JdbcDocumentos::documento)
                .list()
                .stream()
                .map(Documento::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The reading as JSON of the contract; empty until it is read. */
    Optional<byte[]> lectura(long id) {
        return base.sql("select lectura from lecturas.documento where id = :id and lectura is not null")
                .param("id", id)
                .query((fila, numero) -> fila.getBytes("lectura"))
                .optional();
    }

    /** Marks it as deleted, or brings it back. */
    boolean eliminar(long id, @Nullable Instant cuando) {
        return base.sql("""
                update lecturas.documento d set eliminado = :cuando, version = version + 1
                 where id = :id
                   and (:cuando::timestamptz is not null
                        or not exists (select from lecturas.documento otro
                                        where otro.huella = d.huella and otro.eliminado is null))
                """)
                        .param("id", id)
                        .param("cuando", cuando == null ? null : Timestamp.from(cuando))
                        .update()
                > 0;
    }

    /**
     * Has one that could not be read, read once more: by a reader whose number no other one ever had, and as often as at first.
     *
     * @return false when it was read
     */
    boolean otraVez(long id, Optional<Ejercicio> ejercicio, Optional<Trimestre> trimestre) {
        return base.sql("""
                update lecturas.documento
                   set estado = 'EN_ESPERA', pedido = intento, latido = null, causa = '', salida = '',
                       ejercicio = coalesce(:ejercicio, ejercicio), trimestre = coalesce(:trimestre, trimestre),
                       version = version + 1
                 where id = :id and estado = 'FALLO'
                """)
                        .param("id", id)
                        .param("ejercicio", ejercicio.map(Ejercicio::anio).orElse(null))
                        .param("trimestre", trimestre.map(Trimestre::numero).orElse(null))
                        .update()
                > 0;
    }

    static Documento documento(ResultSet fila, int numero) throws SQLException {
        Integer ejercicio = fila.getObject("ejercicio", Integer.class);
        Integer trimestre = fila.getObject("trimestre", Integer.class);
        return new Documento(
                fila.getLong("id"),
                fila.getString("nombre"),
                fila.getString("huella"),
                fila.getLong("tamanio"),
                Optional.ofNullable(ejercicio).map(Ejercicio::new),
                Optional.ofNullable(trimestre).map(Trimestre::de),
                fila.getString("cuenta"),
                fila.getTimestamp("subido").toInstant(),
                Documento.Estado.valueOf(fila.getString("estado")),
                fila.getString("causa"),
                fila.getString("salida"),
                fila.getString("formato"),
                fila.getString("tipo"),
                fila.getInt("hojas"),
                fila.getInt("renglones"),
                fila.getInt("conciliadas"),
                fila.getInt("pendientes"),
                fila.getInt("por_aceptar"),
                fila.getInt("aceptadas"),
                Arrays.asList((String[]) fila.getArray("unidades").getArray()),
                fila.getBoolean("eliminado"),
                fila.getInt("version"));
    }
}
