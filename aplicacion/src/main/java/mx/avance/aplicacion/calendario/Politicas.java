package mx.avance.aplicacion.calendario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the ente at work decided about how its documents are judged and signed, on any day. */
@Component
public class Politicas {

    private final JdbcClient base;

    Politicas(JdbcClient base) {
        this.base = base;
    }

    /**
     * One decision, which holds from a day on until a later one takes its place.
     *
     * @param asunto the code of the finding that a severity is about; blank for the rest
     * @param valor as {@link Politica} writes it
     * @param version in order, within its policy and subject
     */
    public record Decision(
            Politica politica,
            String asunto,
            int version,
            String valor,
            LocalDate desde,
            String motivo,
            String cuenta,
            Instant decidida) {}

    /** What applies on a day. */
    @Transactional(readOnly = true)
    public PoliticasDelEnte en(LocalDate dia) {
        PoliticasDelEnte politicas = PoliticasDelEnte.porOmision();
        for (Decision decision : vigentes(dia)) {
            politicas = decision.politica().aplicar(politicas, decision.asunto(), decision.valor());
        }
        return politicas;
    }

    /** The decisions that hold on a day, at most one for each policy and subject. */
    @Transactional(readOnly = true)
    public List<Decision> vigentes(LocalDate dia) {
        return base.sql("""
                select distinct on (politica, asunto) *
                  from calendario.politica
                 where desde <= :dia
                 order by politica, asunto, desde desc, version desc
                """).param("dia", dia).query(Politicas::decision).list();
    }

    /** Every decision ever taken, the last one first. */
    @Transactional(readOnly = true)
    public List<Decision> historia() {
        return base.sql("select * from calendario.politica order by decidida desc, politica, asunto, version desc")
                .query(Politicas::decision)
                .list();
    }

    private static Decision decision(java.sql.ResultSet fila, int numero) throws java.sql.SQLException {
        return new Decision(
                Politica.valueOf(fila.getString("politica")),
                fila.getString("asunto"),
                fila.getInt("version"),
                fila.getString("valor"),
                fila.getObject("desde", LocalDate.class),
                fila.getString("motivo"),
                fila.getString("cuenta"),
                fila.getObject("decidida", java.time.OffsetDateTime.class).toInstant());
    }
}
