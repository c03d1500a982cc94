package mx.avance.aplicacion.realizaciones;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import mx.avance.aplicacion.avance.IdDeAvance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lots in their table. Knows nothing of permissions. */
@Component
class JdbcLotes {

    private static final String LOTE = """
        select id, cuantas, quien, cuando, deshecho, huella,
               (select count(*) from realizaciones.entrada e
                 where e.ente = l.ente and e.lote = l.id and e.version = 1 and e.borrada is null) as quedan
          from realizaciones.lote l
         where ejercicio = :ejercicio and unidad = :unidad and programa = :programa and trimestre = :trimestre
           and renglon = :renglon
        """;

    private final JdbcClient base;

    JdbcLotes(JdbcClient base) {
        this.base = base;
    }

    private JdbcClient.StatementSpec de(String sql, IdDeAvance id, int renglon) {
        return base.sql(sql)
                .param("ejercicio", id.poa().ejercicio().anio())
                .param("unidad", id.poa().unidad().clave())
                .param("programa", id.poa().programa().clave())
                .param("trimestre", id.trimestre().numero())
                .param("renglon", renglon);
    }

    /** The last ones of a row that may be undone, the last one first. */
    List<Lote> porDeshacer(IdDeAvance id, int renglon, int cuantos) {
        return de(
                        "select * from (" + LOTE
                                + " and deshecho is null) l where quedan > 0 order by id desc limit :cuantos",
                        id,
                        renglon)
                .param("cuantos", cuantos)
                .query((fila, numero) -> lote(fila))
                .list();
    }

    Optional<Lote> find(IdDeAvance id, int renglon, long lote) {
        return de(LOTE + " and id = :id", id, renglon)
                .param("id", lote)
                .query((fila, numero) -> lote(fila))
                .optional();
    }

    /**
     * What a form brought already.
     *
     * @param igual whether it had the same lines
     * @param deshecho whether it was undone since
     */
    record DeIntento(Lote lote, boolean igual, boolean deshecho) {}

    /** The one that the same form brought already; empty where the form has no intento. */
    Optional<DeIntento> deIntento(IdDeAvance id, int renglon, String intento, List<RealizacionEscrita> escritas) {
        return intento.isEmpty()
                ? Optional.empty()
                : de(
                                "select *, huella = sha256(:lineas) as igual from (" + LOTE
                                        + " and intento = :intento) l",
                                id,
                                renglon)
                        .param("intento", intento)
                        .param("lineas", lineas(intento, escritas))
                        .query((fila, numero) ->
                                new DeIntento(lote(fila), fila.getBoolean("igual"), fila.getObject("deshecho") != null))
                        .optional();
    }

    /** What was typed, line by line, so that no two forms read the same; what is blank says nothing. */
    private static byte[] lineas(String intento, List<RealizacionEscrita> escritas) {
        StringBuilder lineas = new StringBuilder(intento);
        escritas.stream().filter(una -> !una.enBlanco()).forEach(una -> {
            lineas.append('\n');
            new TreeMap<>(una.campos()).forEach((campo, valor) -> {
                if (!valor.isBlank()) {
                    lineas.append(campo.length()).append(' ').append(campo);
                    lineas.append(valor.length()).append(' ').append(valor);
                }
            });
        });
        return lineas.toString().getBytes(StandardCharsets.UTF_8);
    }

    long empezar(
            IdDeAvance id,
            int renglon,
            String intento,
            List<RealizacionEscrita> escritas,
            int cuantas,
            JdbcRealizaciones.Autor autor) {
        return de("""
            insert into realizaciones.lote (ente, ejercicio, trimestre, programa, unidad, renglon, intento, huella, cuantas, quien,
                   cuando)
            values (plataforma.ente(), :ejercicio, :trimestre, :programa, :unidad, :renglon, :intento,
                    case when :intento <> '' then sha256(:lineas) end, :cuantas, :quien, :cuando)
            returning id
            """, id, renglon)
                .param("intento", intento)
                .param("lineas", lineas(intento, escritas))
                .param("cuantas", cuantas)
                .param("quien", autor.cuenta())
                .param("cuando", autor.cuando().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void deshacer(long lote, JdbcRealizaciones.Autor autor) {
        base.sql("update realizaciones.lote set deshecho = :cuando, deshizo = :quien where id = :id")
                .param("id", lote)
                .param("quien", autor.cuenta())
                .param("cuando", autor.cuando().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Lote lote(ResultSet fila) throws SQLException {
        return new Lote(
                fila.getLong("id"),
                fila.getInt("cuantas"),
                fila.getInt("quedan"),
                fila.getString("quien"),
                fila.getObject("cuando", OffsetDateTime.class).toInstant());
    }
}
