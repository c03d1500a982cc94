package mx.avance.aplicacion.cierre.web;

import java.util.List;
import mx.avance.aplicacion.plataforma.web.Seccion;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SeccionDeCierre {

    @Bean
    Seccion cierre() {
        return new Seccion("cierre", "/cierre", 17, List.of(Acto.VER_AVANCE));
    }
}
