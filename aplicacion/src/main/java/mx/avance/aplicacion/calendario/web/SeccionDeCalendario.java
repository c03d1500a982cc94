package mx.avance.aplicacion.calendario.web;

import java.util.List;
import mx.avance.aplicacion.plataforma.web.Seccion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SeccionDeCalendario {

    @Bean
    Seccion calendario() {
        return new Seccion("calendario", "/calendario", 50, List.of());
    }
}
