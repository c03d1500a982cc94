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

    /** Under the demonstration it is always the middle of the year. */
    @Bean
    Clock clock(Demostracion demostracion) {
        Clock deVerdad = Clock.system(ZONA);
        return demostracion.activa() ? new RelojDeDemostracion(deVerdad) : deVerdad;
    }
}
