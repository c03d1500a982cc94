package mx.avance.aplicacion.catalogos;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mx.avance.nucleo.clave.LineaAccion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The Plan Municipal de Desarrollo in force on a day and what a programme may declare of it. */
@Component
public class PlanMunicipal {

    private final JdbcClient base;

    PlanMunicipal(JdbcClient base) {
        this.base = base;
    }

    /** A línea, or a whole eje, with its name in the plan of a day. */
    public record LineaVigente(LineaAccion clave, String nombre) {}

    /** The plan in force on a day. */
    @Transactional(readOnly = true)
    public Optional<Plan> vigente(LocalDate dia) {
        return base.sql("""
                select codigo, nombre, desde, hasta from catalogos.plan where daterange(desde, hasta, '[]') @> :dia
                """)
                .param("dia", dia)
                .query((fila, numero) -> new Plan(
                        fila.getString("codigo"),
                        fila.getString("nombre"),
                        fila.getObject("desde", LocalDate.class),
                        fila.getObject("hasta", LocalDate.class)))
                .optional();
    }

    /** The líneas in force on a day and the ejes, which may be declared whole; by number. Temas are not declared. */
    @Transactional(readOnly = true)
    public List<LineaVigente> lineas(LocalDate dia) {
        return base.sql("""
                select l.codigo, l.nombre
                  from catalogos.linea l
                  join catalogos.plan p on p.codigo = l.plan and daterange(p.desde, p.hasta, '[]') @> :dia
                 where daterange(l.desde, l.hasta, '[]') @> :dia and (l.tema = 0 or l.linea > 0)
                 order by l.eje, l.tema, l.linea
                """)
                .param("dia", dia)
                .query((fila, numero) ->
                        new LineaVigente(LineaAccion.of(fila.getString("codigo")), fila.getString("nombre")))
                .list();
    }

    /** The name of a línea or a whole eje in the plan of a day; empty when that plan has none such. */
    @Transactional(readOnly = true)
    public Optional<String> nombre(LineaAccion linea, LocalDate dia) {
        return base.sql("""
                select l.nombre
                  from catalogos.linea l
                  join catalogos.plan p on p.codigo = l.plan and daterange(p.desde, p.hasta, '[]') @> :dia
                 where l.codigo = :codigo and daterange(l.desde, l.hasta, '[]') @> :dia
                """)
                .param("dia", dia)
                .param("codigo", linea.toString())
                .query(String.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public boolean existe(LineaAccion linea, LocalDate dia) {
        return nombre(linea, dia).isPresent();
    }

    /**
     * The líneas of the plan in force on a day that carry on one of an earlier plan; by number, none when nobody said so.
     *
     * @param linea as an earlier plan numbered it
     */
    @Transactional(readOnly = true)
    public List<LineaAccion> sucesoras(LineaAccion linea, LocalDate dia) {
        return base.sql("""
                select distinct c.nueva
                  from catalogos.correspondencia c
                  join catalogos.plan p on p.codigo = c.plan_nuevo and daterange(p.desde, p.hasta, '[]') @> :dia
                 where c.anterior = :codigo and daterange(c.desde, c.hasta, '[]') @> :dia
                """).param("dia", dia).param("codigo", linea.toString()).query(String.class).list().stream()
                .map(LineaAccion::of)
                .sorted()
                .toList();
    }
}
