package mx.avance.aplicacion.catalogos.web;

import java.util.List;
import mx.avance.aplicacion.plataforma.web.Seccion;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SeccionDeCatalogos {

    @Bean
    Seccion catalogos() {
        return new Seccion("catalogos", "/catalogos", 60, List.of(Acto.EDITAR_CATALOGO));
    }
}
