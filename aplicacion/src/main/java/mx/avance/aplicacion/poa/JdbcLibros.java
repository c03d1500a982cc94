package mx.avance.aplicacion.poa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mx.avance.nucleo.periodo.Ejercicio;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The books that were asked for, and their parts. */
@Component
class JdbcLibros {

    private static final Duration DIA = Duration.ofDays(1);

    /** Without a sign of life for so long, whoever wrote it is gone. */
    private static final Duration SILENCIO = Duration.ofMinutes(10);

    private static final String COLUMNAS = """
        select id, ejercicio, formato, pedido, vence, cedulas, hechas, tamanio,
               case when estado = 'EN_CURSO' and latido < :callado then 'INTERRUMPIDO' else estado end as estado
          from poa.libro
        """;

    private final JdbcClient base;

    JdbcLibros(JdbcClient base) {
        this.base = base;
    }

    /** @param nuevo false when the same person has asked for the same already and it is being written */
    record Pedido(long id, boolean nuevo) {}

    Pedido pedir(Ejercicio ejercicio, CedulasPoa.Formato formato, String cuenta, int cedulas, Instant ahora) {
        // Two requests of one person wait for each other here: the second one finds what the first one asked for.
        base.sql("select pg_advisory_xact_lock(hashtext('poa.libro'), hashtext(plataforma.ente() || ' ' || :cuenta))")
                .param("cuenta", cuenta)
                .query((fila, numero) -> numero)
                .list();
        return base.sql("""
            select id from poa.libro
             where cuenta = :cuenta and ejercicio = :ejercicio and formato = :formato and estado = 'EN_CURSO' and latido >= :callado
            """)
                .param("cuenta", cuenta)
                .param("ejercicio", ejercicio.anio())
                .param("formato", formato.name())
                .param("callado", Timestamp.from(ahora.minus(SILENCIO)))
                .query(Long.class)
                .optional()
                .map(id -> new Pedido(id, false))
                .orElseGet(() -> new Pedido(
                        base.sql("""
                            insert into poa.libro (ente, ejercicio, formato, cuenta, pedido, latido, vence, cedulas)
                            values (plataforma.ente(), :ejercicio, :formato, :cuenta, :ahora, :ahora, :vence, :cedulas) returning id
                            """)
                                .param("ejercicio", ejercicio.anio())
                                .param("formato", formato.name())
                                .param("cuenta", cuenta)
                                .param("ahora", Timestamp.from(ahora))
                                .param("vence", Timestamp.from(ahora.plus(DIA)))
                                .param("cedulas", cedulas)
                                .query(Long.class)
                                .single(),
                        true));
    }

    Optional<LibroPedido> find(long id, String cuenta, Instant ahora) {
        return base.sql(COLUMNAS + " where id = :id and cuenta = :cuenta and vence > :ahora")
                .param("id", id)
                .param("cuenta", cuenta)
                .param("ahora", Timestamp.from(ahora))
                .param("callado", Timestamp.from(ahora.minus(SILENCIO)))
                .query(JdbcLibros::libro)
                .optional();
    }

    List<LibroPedido> de(String cuenta, Instant ahora) {
        return base.sql(COLUMNAS + " where cuenta = :cuenta and vence > :ahora order by pedido desc, id desc limit 50")
                .param("cuenta", cuenta)
                .param("ahora", Timestamp.from(ahora))
                .param("callado", Timestamp.from(ahora.minus(SILENCIO)))
                .query(JdbcLibros::libro)
                .list();
    }

    boolean avanza(long id, int hechas, Instant ahora) {
        return base.sql("update poa.libro set hechas = :hechas, latido = :ahora where id = :id")
                        .param("hechas", hechas)
                        .param("ahora", Timestamp.from(ahora))
                        .param("id", id)
                        .update()
                > 0;
    }

    void agregar(long id, int orden, byte[] parte) {
        base.sql(
                        "insert into poa.parte_de_libro (ente, libro, orden, contenido) values (plataforma.ente(), :id, :orden, :parte)")
                .param("id", id)
                .param("orden", orden)
                .param("parte", parte)
                .update();
    }

    boolean listo(long id, long tamanio, Instant ahora) {
        return base.sql("update poa.libro set estado = 'LISTO', tamanio = :tamanio, latido = :ahora where id = :id")
                        .param("tamanio", tamanio)
                        .param("ahora", Timestamp.from(ahora))
                        .param("id", id)
                        .update()
                > 0;
    }

    boolean fallo(long id, Instant ahora) {
        return base.sql("update poa.libro set estado = 'FALLO', latido = :ahora where id = :id")
                        .param("ahora", Timestamp.from(ahora))
                        .param("id", id)
                        .update()
                > 0;
    }

    Optional<byte[]> parte(long id, int orden) {
        return base.sql("select contenido from poa.parte_de_libro where libro = :id and orden = :orden")
                .param("id", id)
                .param("orden", orden)
                .query((fila, numero) -> fila.getBytes("contenido"))
                .optional();
    }

    int caducar(Timestamp ahora) {
        return base.sql("select poa.caducar_libros(:ahora)")
                .param("ahora", ahora)
                .query(Integer.class)
                .single();
    }

    private static LibroPedido libro(ResultSet fila, int numero) throws SQLException {
        return new LibroPedido(
                fila.getLong("id"),
                new Ejercicio(fila.getInt("ejercicio")),
                CedulasPoa.Formato.valueOf(fila.getString("formato")),
                fila.getTimestamp("pedido").toInstant(),
                fila.getTimestamp("vence").toInstant(),
                fila.getInt("cedulas"),
                fila.getInt("hechas"),
                LibroPedido.Estado.valueOf(fila.getString("estado")),
                fila.getLong("tamanio"));
    }
}
