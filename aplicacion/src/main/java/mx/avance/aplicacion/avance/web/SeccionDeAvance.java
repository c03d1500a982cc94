package mx.avance.aplicacion.avance.web;

import java.util.List;
import mx.avance.aplicacion.plataforma.web.Seccion;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SeccionDeAvance {

    @Bean
    Seccion avance() {
        return new Seccion("avance", "/avance", 15, List.of(Acto.VER_AVANCE));
    }
}
