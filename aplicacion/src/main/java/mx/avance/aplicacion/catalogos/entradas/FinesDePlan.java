package mx.avance.aplicacion.catalogos.entradas;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a plan and what is of it were to end before they ended together, each time that they did, so that taking that back leaves them as
 * they were.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FinesDePlan {

    private static final String DEL_PLAN = " where plan = :plan and vez = :vez";

    private final JdbcClient base;

    FinesDePlan(JdbcClient base) {
        this.base = base;
    }

    /**
     * How they were to end before the last time.
     *
     * @param vez which one that was, counted from 1
     * @param hasta the day that all were given then
     * @param plan its own last day before, {@code 2027-09-30}; blank for none
     * @param lineas the same of each eje, tema and línea that ended with it, by its id
     */
    record Antes(int vez, String hasta, String plan, Map<Long, String> lineas) {

        /** Whether something still ends on the day that it was given. */
        boolean sigueEn(Entrada entrada) {
            return hasta.equals(entrada.valor("hasta"));
        }
    }

    /**
     * One time more; of a plan whose end was changed otherwise since the last one, the earlier ones are forgotten.
     *
     * @param plan as it stands before
     * @param lineas of it that end with it, as they stand before
     * @param hasta the day that all are given
     */
    void recordar(Entrada plan, List<Entrada> lineas, LocalDate hasta) {
        Optional<Antes> ultima = de(plan.id());
        if (ultima.isPresent() && !ultima.get().sigueEn(plan)) {
            olvidar(plan.id());
        }
        int vez = 1 + ultima.map(Antes::vez).orElse(0);
        base.sql("""
                insert into catalogos.fin_de_plan (ente, plan, vez, antes, hasta)
                values (plataforma.ente(), :plan, :vez, nullif(:antes, '')::date, :hasta)
                """)
                .param("plan", plan.id())
                .param("vez", vez)
                .param("antes", plan.valor("hasta"))
                .param("hasta", hasta)
                .update();
        lineas.forEach(linea -> base.sql("""
                insert into catalogos.fin_de_linea (ente, plan, vez, linea, antes)
                values (plataforma.ente(), :plan, :vez, :linea, nullif(:antes, '')::date)
                """)
                .param("plan", plan.id())
                .param("vez", vez)
                .param("linea", linea.id())
                .param("antes", linea.valor("hasta"))
                .update());
    }

    /** Empty for a plan that was not ended with what is of it, or each time was taken back. */
    Optional<Antes> de(long plan) {
        return base.sql("""
                select vez, hasta::text, antes::text from catalogos.fin_de_plan where plan = :plan order by vez desc limit 1
                """)
                .param("plan", plan)
                .query((fila, numero) -> new Antes(
                        fila.getInt("vez"),
                        fila.getString("hasta"),
                        texto(fila.getString("antes")),
                        lineas(plan, fila.getInt("vez"))))
                .optional();
    }

    private Map<Long, String> lineas(long plan, int vez) {
        Map<Long, String> lineas = new HashMap<>();
        base.sql("select linea, antes::text from catalogos.fin_de_linea" + DEL_PLAN)
                .param("plan", plan)
                .param("vez", vez)
                .query((ResultSet fila) -> {
                    lineas.put(fila.getLong("linea"), texto(fila.getString("antes")));
                });
        return lineas;
    }

    void olvidar(long plan, int vez) {
        base.sql("delete from catalogos.fin_de_plan" + DEL_PLAN)
                .param("plan", plan)
                .param("vez", vez)
                .update();
    }

    private void olvidar(long plan) {
        base.sql("delete from catalogos.fin_de_plan where plan = :plan")
                .param("plan", plan)
                .update();
    }

    private static String texto(@Nullable String dia) {
        return dia == null ? "" : dia;
    }
}
