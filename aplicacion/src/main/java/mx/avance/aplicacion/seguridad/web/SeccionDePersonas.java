package mx.avance.aplicacion.seguridad.web;

import java.util.List;
import mx.avance.aplicacion.plataforma.web.Seccion;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SeccionDePersonas {

    @Bean
    Seccion gente() {
        return new Seccion("personas", "/personas", 80, List.of(Acto.ADMINISTRAR_USUARIOS));
    }
}
