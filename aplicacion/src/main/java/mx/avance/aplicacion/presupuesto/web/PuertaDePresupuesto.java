package mx.avance.aplicacion.presupuesto.web;

import java.util.List;
import mx.avance.aplicacion.plataforma.web.Seccion;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PuertaDePresupuesto {

    @Bean
    Seccion presupuestoDeReferencia() {
        return new Seccion("presupuesto", "/presupuesto", 55, List.of(Acto.IMPORTAR_PRESUPUESTO, Acto.VER_BITACORA));
    }
}
