package mx.avance.aplicacion.poa.web;

import java.util.List;
import java.util.Map;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.poa.IdDePoa;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A screen whose address has {@code {ejercicio}/{programa}/{unidad}} takes the programme that it names as an {@link IdDePoa}. */
@Configuration(proxyBeanMethods = false)
class PoaDeLaDireccion implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> otros) {
        otros.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parametro) {
        return parametro.getParameterType().equals(IdDePoa.class);
    }

    /**
     * @throws NoExiste when a part has not the shape of its code
     */
    @Override
    public Object resolveArgument(
            MethodParameter parametro,
            @Nullable ModelAndViewContainer modelo,
            NativeWebRequest peticion,
            @Nullable WebDataBinderFactory lectores) {
        Object partes =
                peticion.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return partes instanceof Map<?, ?> dichas
                ? IdDePoa.de(parte(dichas, "ejercicio"), parte(dichas, "programa"), parte(dichas, "unidad"))
                : IdDePoa.de("", "", "");
    }

    private static String parte(Map<?, ?> dichas, String nombre) {
        return String.valueOf(dichas.get(nombre));
    }
}
