package mx.avance.aplicacion.realizaciones;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.plataforma.Sesion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files behind an A in their table. Knows nothing of permissions. */
@Component
class JdbcEvidencias {

    private static final String COLUMNAS = """
        select id, nombre, tipo, tamanio, huella, clasificacion, entrada, original, retirada, quien, cuando, version
          from realizaciones.evidencia
        """;

    private static final String DE_LA_HOJA =
            " where ejercicio = :ejercicio and unidad = :unidad and programa = :programa and trimestre = :trimestre";

    private static final String DEL_RENGLON = DE_LA_HOJA + " and renglon = :renglon";

    /** Adds to the history what {@code escrita} left. */
    private static final String A_LA_HISTORIA = """
        insert into realizaciones.evidencia_historia (ente, id, version, clasificacion, retirada, quien, cuando)
        select ente, id, version, clasificacion, retirada, coalesce(cambio, quien), :cuando from escrita returning id
        """;

    private final JdbcClient base;

    JdbcEvidencias(JdbcClient base) {
        this.base = base;
    }

    private JdbcClient.StatementSpec de(String sql, IdDeAvance id) {
        return base.sql(sql)
                .param("ejercicio", id.poa().ejercicio().anio())
                .param("unidad", id.poa().unidad().clave())
                .param("programa", id.poa().programa().clave())
                .param("trimestre", id.trimestre().numero());
    }

    private JdbcClient.StatementSpec de(String sql, IdDeAvance id, int renglon) {
        return de(sql, id).param("renglon", renglon);
    }

    /** Those of a row, the first one first. */
    List<Evidencia> de(IdDeAvance id, int renglon) {
        return de(COLUMNAS + DEL_RENGLON + " order by id", id, renglon)
                .query((fila, numero) -> evidencia(fila))
                .list();
    }

    Optional<Evidencia> find(IdDeAvance id, int renglon, long evidencia) {
        return de(COLUMNAS + DEL_RENGLON + " and id = :id", id, renglon)
                .param("id", evidencia)
                .query((fila, numero) -> evidencia(fila))
                .optional();
    }

    /** The one of a row with these bytes. */
    Optional<Evidencia> conBytes(IdDeAvance id, int renglon, byte[] contenido) {
        return de(COLUMNAS + DEL_RENGLON + " and huella = sha256(:contenido)", id, renglon)
                .param("contenido", contenido)
                .query((fila, numero) -> evidencia(fila))
                .optional();
    }

    byte[] contenido(long evidencia) {
        return base.sql("select contenido from realizaciones.evidencia where id = :id")
                .param("id", evidencia)
                .query((fila, numero) -> fila.getBytes("contenido"))
                .single();
    }

    /** Empty when somebody else brought the same bytes at the same moment. */
    Optional<Long> guardar(
            IdDeAvance id,
            int renglon,
            Evidencia.Archivo archivo,
            Evidencia.Clasificacion clasificacion,
            @Nullable Long entrada,
            @Nullable Long original,
            Sesion sesion,
            Instant ahora) {
        return de("""
            with escrita as (
            insert into realizaciones.evidencia (ente, ejercicio, trimestre, programa, unidad, renglon, entrada, original, nombre, tipo,
                                                 tamanio, huella, contenido, clasificacion, quien, cuando)
            values (plataforma.ente(), :ejercicio, :trimestre, :programa, :unidad, :renglon, :entrada, :original, :nombre, :tipo,
                    :tamanio, sha256(:contenido), :contenido, :clasificacion, :quien, :cuando)
            on conflict (ente, ejercicio, unidad, programa, trimestre, renglon, huella) do nothing
            returning *)
            """ + A_LA_HISTORIA, id, renglon)
                .param("entrada", entrada)
                .param("original", original)
                .param("nombre", archivo.nombre())
                .param("tipo", archivo.tipo())
                .param("tamanio", archivo.contenido().length)
                .param("contenido", archivo.contenido())
                .param("clasificacion", clasificacion.name())
                .param("quien", sesion.cuenta())
                .param("cuando", ahora.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** Changes what is said of a file, never the file; false when somebody else did in the meantime. */
    boolean cambiar(
            long evidencia,
            int version,
            Evidencia.Clasificacion clasificacion,
            boolean retirada,
            Sesion sesion,
            Instant ahora) {
        return base.sql("""
            with escrita as (
            update realizaciones.evidencia
               set clasificacion = :clasificacion, retirada = :retirada, cambio = :quien, version = version + 1
             where id = :id and version = :version
            returning *)
            """ + A_LA_HISTORIA)
                .param("cuando", ahora.atOffset(ZoneOffset.UTC))
                .param("clasificacion", clasificacion.name())
                .param("retirada", retirada)
                .param("quien", sesion.cuenta())
                .param("id", evidencia)
                .param("version", version)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** A file of a sheet, and what was said of it once. */
    record Dicha(int renglon, Evidencia evidencia, Optional<Antes> antes) {}

    /** What was said of a file. */
    record Antes(Evidencia.Clasificacion clasificacion, boolean retirada) {}

    /** Those of a sheet by row and number, with what was said of each after that change. */
    List<Dicha> deLaHoja(IdDeAvance id, long hasta) {
        return de("""
            select e.*, h.clasificacion as antes, h.retirada as retirada_antes
              from (select renglon, id, nombre, tipo, tamanio, huella, clasificacion, entrada, original, retirada, quien, cuando, version,
                           ente
                      from realizaciones.evidencia
            """ + DE_LA_HOJA + """
                  ) e left join lateral (
                      select * from realizaciones.evidencia_historia v where v.ente = e.ente and v.id = e.id and v.orden <= :hasta
                       order by v.orden desc limit 1) h on true
             order by e.renglon, e.id
            """, id)
                .param("hasta", hasta)
                .query((fila, numero) -> {
                    String antes = fila.getString("antes");
                    return new Dicha(
                            fila.getInt("renglon"),
                            evidencia(fila),
                            antes == null
                                    ? Optional.empty()
                                    : Optional.of(new Antes(
                                            Evidencia.Clasificacion.valueOf(antes),
                                            fila.getBoolean("retirada_antes"))));
                })
                .list();
    }

    /** The last change of what is said of a file of a sheet; 0 where there is none. */
    long ultima(IdDeAvance id) {
        return de("""
            select coalesce(max(h.orden), 0) from realizaciones.evidencia join realizaciones.evidencia_historia h using (ente, id)
            """ + DE_LA_HOJA, id).query(Long.class).single();
    }

    private static Evidencia evidencia(ResultSet fila) throws SQLException {
        return new Evidencia(
                fila.getLong("id"),
                fila.getString("nombre"),
                fila.getString("tipo"),
                fila.getInt("tamanio"),
                HexFormat.of().formatHex(fila.getBytes("huella")),
                Evidencia.Clasificacion.valueOf(fila.getString("clasificacion")),
                quizas(fila, "entrada"),
                quizas(fila, "original"),
                true,
                fila.getBoolean("retirada"),
                fila.getString("quien"),
                fila.getObject("cuando", OffsetDateTime.class).toInstant(),
                fila.getInt("version"));
    }

    private static OptionalLong quizas(ResultSet fila, String columna) throws SQLException {
        long numero = fila.getLong(columna);
        return fila.wasNull() ? OptionalLong.empty() : OptionalLong.of(numero);
    }
}
