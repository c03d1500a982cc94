package mx.avance.aplicacion.portal.web;

import java.util.List;
import mx.avance.aplicacion.plataforma.web.Seccion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SeccionDeInicio {

    @Bean
    Seccion inicio() {
        return new Seccion("inicio", "/", 0, List.of());
    }
}
