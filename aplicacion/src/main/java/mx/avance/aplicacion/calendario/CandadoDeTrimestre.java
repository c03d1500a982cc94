package mx.avance.aplicacion.calendario;

import mx.avance.aplicacion.plataforma.MientrasSeLee;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps apart what is saved in a quarter and what is decided about its dates: whoever closes it waits for those who are saving, and
 * once it is closed nothing more is saved. Those who save do not wait for each other.
 */
@Component
public class CandadoDeTrimestre {

    private final JdbcClient base;
    private final MientrasSeLee mientras;

    CandadoDeTrimestre(JdbcClient base, MientrasSeLee mientras) {
        this.base = base;
        this.mientras = mientras;
    }

    /**
     * Nobody decides the dates of the quarter until the transaction ends. To be called before they are looked at; from here on they,
     * and what whoever saves may do, are looked up once.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void alGuardar(Ejercicio ejercicio, Trimestre trimestre) {
        // What follows finds single rows by their keys: a plan made once serves, and to make one takes longer than to
        // carry it out
        mientras.hastaElFinal(base.sql("""
                select calendario.al_guardar(:cual) as cambio, set_config('plan_cache_mode', 'force_generic_plan', true)
                """)
                .param("cual", cual(ejercicio, trimestre))
                .query((fila, numero) -> fila.getLong("cambio"))
                .single());
    }

    /** Nobody saves anything in the quarter until the transaction ends; waits for those who are at it. */
    void alDecidir(Ejercicio ejercicio, Trimestre trimestre) {
        base.sql("select pg_advisory_xact_lock(plataforma.ente(), :cual)")
                .param("cual", cual(ejercicio, trimestre))
                .query((fila, numero) -> true)
                .list();
    }

    /** 20261 for Ene-Mar 2026. */
    private static int cual(Ejercicio ejercicio, Trimestre trimestre) {
        return ejercicio.anio() * 10 + trimestre.numero();
    }
}
