package mx.avance.aplicacion.ingesta;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets go of the files that somebody brought and nobody applied in their day, and of the drafts kept to undo one: they may hold
 * what nobody should find later. Every copy of the application does it; what one has taken away the others do not find.
 */
@Component
class CaducidadDeTraidas {

    private static final Logger BITACORA = LoggerFactory.getLogger(CaducidadDeTraidas.class);

    private final JdbcClient base;
    private final Clock reloj;

    CaducidadDeTraidas(JdbcClient base, Clock reloj) {
        this.base = base;
        this.reloj = reloj;
    }

    /** @return how many files went */
    @Scheduled(initialDelay = 5, fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
    int caducar() {
        int cuantas = base.sql("select ingesta.caducar(:ahora)")
                .param("ahora", Timestamp.from(reloj.instant()))
                .query(Integer.class)
                .single();
        if (cuantas > 0) {
            BITACORA.info("Caducaron {} archivos traídos para un POA", cuantas);
        }
        return cuantas;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class ConHorario {}
}
