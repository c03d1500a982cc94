package mx.avance.aplicacion.catalogos;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import mx.avance.nucleo.poa.UnidadMedida;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The units of measure of the ente. However one is written, there is one that is meant. */
@Component
public class UnidadesDeMedida {

    private static final RowMapper<Medida> MEDIDA = (fila, numero) -> new Medida(
            fila.getLong("id"),
            UnidadMedida.of(fila.getString("nombre")),
            CamposDeRealizacion.deJson(fila.getString("campos")));

    private final JdbcClient base;

    UnidadesDeMedida(JdbcClient base) {
        this.base = base;
    }

    /**
     * The unit that a written name means, through case, accents, plural, synonyms and merges: {@code REUNION} finds Reunión.
     * Closed ones are found too; empty when the catalogue knows none such.
     */
    @Transactional(readOnly = true)
    public Optional<Medida> find(String escrito) {
        if (escrito.isBlank()) {
            return Optional.empty();
        }
        return base.sql("""
                select m.id, m.nombre, m.campos
                  from catalogos.escritura_de_medida e join catalogos.medida m on m.id = e.medida
                 where e.raiz = :raiz
                """)
                .param("raiz", UnidadMedida.of(escrito).raiz())
                .query(MEDIDA)
                .optional();
    }

    /** Whether a unit, however it is written, is in force on a day. Every one is where the catalogue is empty. */
    @Transactional(readOnly = true)
    public Predicate<UnidadMedida> vigenteEn(LocalDate dia) {
        if (base.sql("select not exists (select from catalogos.medida)")
                .query(Boolean.class)
                .single()) {
            return medida -> true;
        }
        Set<String> raices = new HashSet<>(
                base.sql("""
                select e.raiz
                  from catalogos.escritura_de_medida e
                  join catalogos.medida m on m.id = e.medida and daterange(m.desde, m.hasta, '[]') @> :dia
                """).param("dia", dia).query(String.class).list());
        return medida -> raices.contains(medida.raiz());
    }

    /** The units to choose from on a day, by name. */
    @Transactional(readOnly = true)
    public List<Medida> vigentes(LocalDate dia) {
        return base.sql("""
                select id, nombre, campos
                  from catalogos.medida
                 where fusionada is null and daterange(desde, hasta, '[]') @> :dia
                 order by plataforma.sin_acentos(nombre)
                """).param("dia", dia).query(MEDIDA).list();
    }
}
