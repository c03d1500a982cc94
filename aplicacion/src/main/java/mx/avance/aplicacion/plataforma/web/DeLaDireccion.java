package mx.avance.aplicacion.plataforma.web;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets screens and routes of the API take what several parts of their address name as one thing. The document of the API tells of
 * the parts, not of the thing.
 */
public abstract class DeLaDireccion implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final Class<?> tipo;

    protected DeLaDireccion(Class<?> tipo) {
        this.tipo = tipo;
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(tipo);
    }

    /** @param parte the text of a part of the address by its name; {@code null} in words where the address has no such part */
    protected abstract Object leer(UnaryOperator<String> parte);

    @Override
    public final void addArgumentResolvers(List<HandlerMethodArgumentResolver> otros) {
        otros.add(this);
    }

    @Override
    public final boolean supportsParameter(MethodParameter parametro) {
        return parametro.getParameterType().equals(tipo);
    }

    @Override
    public final Object resolveArgument(
            MethodParameter parametro,
            @Nullable ModelAndViewContainer modelo,
            NativeWebRequest peticion,
            @Nullable WebDataBinderFactory lectores) {
        Object partes =
                peticion.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        Map<?, ?> dichas = partes instanceof Map<?, ?> algunas ? algunas : Map.of();
        return leer(nombre -> String.valueOf(dichas.get(nombre)));
    }
}
