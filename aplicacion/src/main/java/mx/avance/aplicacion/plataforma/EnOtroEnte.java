package mx.avance.aplicacion.plataforma;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out a part of a transaction in another ente, for the few acts that two entes have to know of: adding one to the
 * installation, giving a role to somebody whose account another one keeps. Whoever calls it has asked before whether it may.
 */
@Component
public class EnOtroEnte {

    private final JdbcClient base;
    private final Sesiones sesiones;

    EnOtroEnte(JdbcClient base, Sesiones sesiones) {
        this.base = base;
        this.sesiones = sesiones;
    }

    /**
     * The same person at work for that ente while the task lasts, in the transaction at hand, which is rolled back as a whole
     * when the task fails.
     *
     * @return what the task answers, never null
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T en(int ente, Supplier<T> tarea) {
        Sesion aqui = sesiones.actual();
        ponerse(ente);
        T hecho;
        try {
            hecho = sesiones.como(new Sesion(ente, aqui.usuario(), aqui.cuenta(), aqui.origen()), tarea);
        } catch (RuntimeException falla) {
            volver(aqui.ente(), falla);
            throw falla;
        }
        ponerse(aqui.ente());
        return hecho;
    }

    /** Nothing more is written, but whoever goes on reading must be back in its own ente. */
    private void volver(int ente, RuntimeException falla) {
        try {
            ponerse(ente);
        } catch (RuntimeException tampoco) {
            // The failure left a transaction that takes no further statement, so nothing can be read in it either
            falla.addSuppressed(tampoco);
        }
    }

    private void ponerse(int ente) {
        base.sql("select set_config('avance.ente', :ente, true)")
                .param("ente", ente == 0 ? "" : Integer.toString(ente))
                .query(String.class)
                .single();
    }
}
