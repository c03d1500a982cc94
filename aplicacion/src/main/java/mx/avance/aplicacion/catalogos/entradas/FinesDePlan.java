package mx.avance.aplicacion.catalogos.entradas;

import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How a plan and what is of it were to end before they ended together, so that taking that back leaves them as they were. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FinesDePlan {

    private final JdbcClient base;

    FinesDePlan(JdbcClient base) {
        this.base = base;
    }

    /**
     * As they stood.
     *
     * @param plan its last day, {@code 2027-09-30}; blank for none
     * @param lineas the same of each eje, tema and línea that ended with it, by its id
     */
    record Antes(String plan, Map<Long, String> lineas) {}

    /** What was remembered of an earlier time is forgotten. */
    void recordar(Entrada plan, List<Entrada> lineas) {
        olvidar(plan.id());
        base.sql("""
                insert into catalogos.fin_de_plan (ente, plan, antes) values (plataforma.ente(), :plan, nullif(:antes, '')::date)
                """)
                .param("plan", plan.id())
                .param("antes", plan.valor("hasta"))
                .update();
        lineas.forEach(linea -> base.sql("""
                insert into catalogos.fin_de_linea (ente, plan, linea, antes)
                values (plataforma.ente(), :plan, :linea, nullif(:antes, '')::date)
                """)
                .param("plan", plan.id())
                .param("linea", linea.id())
                .param("antes", linea.valor("hasta"))
                .update());
    }

    /** Empty for a plan that was not ended with what is of it. */
    Optional<Antes> de(long plan) {
        return base.sql("select antes::text from catalogos.fin_de_plan where plan = :plan")
                .param("plan", plan)
                .query((fila, numero) -> new Antes(texto(fila.getString("antes")), lineas(plan)))
                .optional();
    }

    private Map<Long, String> lineas(long plan) {
        Map<Long, String> lineas = new HashMap<>();
        base.sql("select linea, antes::text from catalogos.fin_de_linea where plan = :plan")
                .param("plan", plan)
                .query((ResultSet fila) -> {
                    lineas.put(fila.getLong("linea"), texto(fila.getString("antes")));
                });
        return lineas;
    }

    void olvidar(long plan) {
        base.sql("delete from catalogos.fin_de_plan where plan = :plan")
                .param("plan", plan)
                .update();
    }

    private static String texto(@Nullable String dia) {
        return dia == null ? "" : dia;
    }
}
