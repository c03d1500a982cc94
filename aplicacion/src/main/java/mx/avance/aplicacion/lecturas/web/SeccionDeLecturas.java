package mx.avance.aplicacion.lecturas.web;

import java.util.List;
import mx.avance.aplicacion.plataforma.web.Seccion;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SeccionDeLecturas {

    @Bean
    Seccion lecturas() {
        return new Seccion("lecturas", "/lecturas", 40, List.of(Acto.VER_LECTURAS));
    }
}
