package mx.avance.aplicacion.catalogos;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The periods of veda electoral, in which what is published drops emblem, slogan and names. */
@Component
public class Vedas {

    private final JdbcClient base;

    Vedas(JdbcClient base) {
        this.base = base;
    }

    /** A period of veda, from its first to its last day. */
    public record Veda(String nombre, LocalDate desde, LocalDate hasta) {}

    /** Those that touch a stretch of days, the earliest first. */
    @Transactional(readOnly = true)
    public List<Veda> entre(LocalDate desde, LocalDate hasta) {
        return base.sql("""
                select nombre, desde, hasta from catalogos.veda where desde <= :hasta and hasta >= :desde order by desde, nombre
                """)
                .param("desde", desde)
                .param("hasta", hasta)
                .query(Veda.class)
                .list();
    }

    /** Whether a day falls into a veda. */
    @Transactional(readOnly = true)
    public boolean hay(LocalDate dia) {
        return !entre(dia, dia).isEmpty();
    }
}
