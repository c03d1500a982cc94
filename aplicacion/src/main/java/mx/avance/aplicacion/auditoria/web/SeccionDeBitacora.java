package mx.avance.aplicacion.auditoria.web;

import java.util.List;
import mx.avance.aplicacion.plataforma.web.Seccion;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SeccionDeBitacora {

    @Bean
    Seccion seccionDeLaBitacora() {
        return new Seccion("bitacora", "/bitacora", 90, List.of(Acto.VER_BITACORA));
    }
}
