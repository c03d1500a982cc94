package mx.avance.aplicacion.reprogramacion.web;

import java.util.List;
import mx.avance.aplicacion.plataforma.web.Seccion;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SeccionDeReprogramaciones {

    @Bean
    Seccion reprogramaciones() {
        return new Seccion("reprogramaciones", "/reprogramaciones", 30, List.of(Acto.VER_POA));
    }
}
