package mx.avance.aplicacion.seguridad;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.avance.aplicacion.plataforma.Sesiones;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Puts into every form that is sent, beside the seal of Spring Security, the ente that it was drawn for. */
@Configuration(proxyBeanMethods = false)
class FormasConSuEnte {

    @Bean
    static BeanPostProcessor elEnteJuntoAlSello(ObjectProvider<Sesiones> sesiones) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object cosa, String nombre) {
                return cosa instanceof RequestDataValueProcessor sello ? new ConEnte(sello, sesiones) : cosa;
            }
        };
    }

    private record ConEnte(RequestDataValueProcessor sello, ObjectProvider<Sesiones> sesiones)
            implements RequestDataValueProcessor {

        @Override
        public String processAction(HttpServletRequest peticion, String accion, String metodo) {
            return sello.processAction(peticion, accion, metodo);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest peticion, @Nullable String nombre, String valor, String clase) {
            return sello.processFormFieldValue(peticion, nombre, valor, clase);
        }

        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest peticion) {
            Map<String, String> deSello = sello.getExtraHiddenFields(peticion);
            int ente = sesiones.getObject().actual().ente();
            // A form that only asks has no seal, and nobody is in any ente before signing in
            if (deSello == null || deSello.isEmpty() || ente == 0) {
                return deSello;
            }
            Map<String, String> todos = new LinkedHashMap<>(deSello);
            todos.put(PaginaDeOtroEnte.CAMPO, Integer.toString(ente));
            return todos;
        }

        @Override
        public String processUrl(HttpServletRequest peticion, String direccion) {
            return sello.processUrl(peticion, direccion);
        }
    }
}
