package mx.avance.aplicacion.catalogos;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why an A differs from its P, in the words that the ente agreed on. */
@Component
public class CausasDeDesviacion {

    private final JdbcClient base;

    CausasDeDesviacion(JdbcClient base) {
        this.base = base;
    }

    /** A cause with the name that it bears on a day. */
    public record Causa(String codigo, String nombre) {}

    /** The causes to choose from on a day, by code. */
    @Transactional(readOnly = true)
    public List<Causa> vigentes(LocalDate dia) {
        return base.sql("""
                select codigo, nombre from catalogos.causa where daterange(desde, hasta, '[]') @> :dia order by codigo
                """).param("dia", dia).query(Causa.class).list();
    }

    /** A cause as it was on a day; empty when it was not in force. */
    @Transactional(readOnly = true)
    public Optional<Causa> find(String codigo, LocalDate dia) {
        return vigentes(dia).stream()
                .filter(causa -> causa.codigo().equals(codigo))
                .findFirst();
    }
}
