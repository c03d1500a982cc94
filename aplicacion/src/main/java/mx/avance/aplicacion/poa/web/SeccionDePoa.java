package mx.avance.aplicacion.poa.web;

import java.util.List;
import mx.avance.aplicacion.plataforma.web.Seccion;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SeccionDePoa {

    @Bean
    Seccion poa() {
        return new Seccion("poa", "/poa", 20, List.of(Acto.VER_POA));
    }
}
