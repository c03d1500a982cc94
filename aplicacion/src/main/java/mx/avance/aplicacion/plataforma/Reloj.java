package mx.avance.aplicacion.plataforma;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock: everything that depends on the day gets it passed in. */
@Configuration(proxyBeanMethods = false)
class Reloj {

    /** Most municipalities keep the time of the capital; an ente says its own zone in its policies. */
    static final ZoneId ZONA = ZoneId.of("America/Mexico_City");

    @Bean
    Clock clock() {
        return Clock.system(ZONA);
    }
}
