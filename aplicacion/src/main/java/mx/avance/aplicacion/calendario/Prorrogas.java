package mx.avance.aplicacion.calendario;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every prórroga that the ente at work ever gave. */
@Component
public class Prorrogas {

    private static final String COLUMNAS = """
        select id, ejercicio, trimestre, unidad, hasta, motivo, dada_por, dada, retirada_por, retirada,
               coalesce(motivo_de_retiro, '') as motivo_de_retiro
          from calendario.prorroga
        """;

    private final JdbcClient base;

    Prorrogas(JdbcClient base) {
        this.base = base;
    }

    /** Those of a year, taken back or not, the last one given first. */
    @Transactional(readOnly = true)
    public List<ProrrogaDada> de(Ejercicio ejercicio) {
        return base.sql(COLUMNAS + "where ejercicio = :ejercicio order by id desc")
                .param("ejercicio", ejercicio.anio())
                .query(Prorrogas::prorroga)
                .list();
    }

    /** The one with this number, of this year; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<ProrrogaDada> find(Ejercicio ejercicio, long id) {
        return base.sql(COLUMNAS + "where ejercicio = :ejercicio and id = :id")
                .param("ejercicio", ejercicio.anio())
                .param("id", id)
                .query(Prorrogas::prorroga)
                .optional();
    }

    private static ProrrogaDada prorroga(java.sql.ResultSet fila, int numero) throws java.sql.SQLException {
        OffsetDateTime retirada = fila.getObject("retirada", OffsetDateTime.class);
        return new ProrrogaDada(
                fila.getLong("id"),
                new Ejercicio(fila.getInt("ejercicio")),
                Optional.ofNullable(fila.getObject("trimestre", Integer.class)).map(Trimestre::de),
                new UnidadEjecutora(fila.getString("unidad")),
                fila.getObject("hasta", LocalDate.class),
                fila.getString("motivo"),
                fila.getString("dada_por"),
                fila.getObject("dada", OffsetDateTime.class).toInstant(),
                retirada == null
                        ? Optional.empty()
                        : Optional.of(new ProrrogaDada.Retiro(
                                fila.getString("retirada_por"),
                                retirada.toInstant(),
                                fila.getString("motivo_de_retiro"))));
    }
}
