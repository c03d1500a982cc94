package mx.avance.aplicacion.seguridad;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mx.avance.aplicacion.plataforma.web.ConSesionIniciada;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.plataforma.web.Publica;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Lets a request pass by the rule that its route carries: {@link Publica}, {@link ConSesionIniciada} or {@link Exige}. A route
 * without a rule is closed to everybody, and a test finds it.
 */
@Component
class ReglaDeRuta implements AuthorizationManager<RequestAuthorizationContext> {

    private final SingletonSupplier<List<HandlerMapping>> rutas;
    private final Actores actores;

    ReglaDeRuta(ObjectProvider<HandlerMapping> rutas, Actores actores) {
        this.rutas = SingletonSupplier.of(() -> rutas.orderedStream().toList());
        this.actores = actores;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> quien, RequestAuthorizationContext contexto) {
        HttpServletRequest peticion = contexto.getRequest();
        Object destino = destino(peticion);
        if (!(destino instanceof HandlerMethod metodo)) {
            // Resources of ours are for anyone; what does not exist is answered as such.
            return new AuthorizationDecision(true);
        }
        return decision(metodo, quien.get(), peticion);
    }

    /** A route that is closed to whoever signed in, with what would be needed. */
    static final class Cerrada extends AuthorizationDecision {

        private static final long serialVersionUID = 1;

        private final boolean soloLee;
        private final @Nullable Acto acto;

        private Cerrada(boolean soloLee, @Nullable Acto acto) {
            super(false);
            this.soloLee = soloLee;
            this.acto = acto;
        }

        /** Whether it is only that the token was given to look. */
        boolean soloLee() {
            return soloLee;
        }

        /** What the route exists for; empty when it has no rule. */
        Optional<Acto> acto() {
            return Optional.ofNullable(acto);
        }
    }

    private AuthorizationDecision decision(
            HandlerMethod metodo, @Nullable Authentication quien, HttpServletRequest peticion) {
        if (metodo.hasMethodAnnotation(Publica.class) || describe(metodo)) {
            return new AuthorizationDecision(true);
        }
        if (quien == null || !(quien.getPrincipal() instanceof PersonaConectada persona)) {
            return new AuthorizationDecision(false);
        }
        if (soloLee(quien) && !"GET".equals(peticion.getMethod())) {
            return new Cerrada(true, null);
        }
        if (metodo.hasMethodAnnotation(ConSesionIniciada.class)) {
            return new AuthorizationDecision(true);
        }
        Exige regla = metodo.getMethodAnnotation(Exige.class);
        if (regla == null) {
            return new Cerrada(false, null);
        }
        return Arrays.stream(regla.value()).anyMatch(acto -> actores.alcanza(actores.de(persona, peticion), acto))
                ? new AuthorizationDecision(true)
                : new Cerrada(false, regla.value()[0]);
    }

    /** The document that describes the API is for anyone. */
    static boolean describe(HandlerMethod metodo) {
        return metodo.getBeanType().getPackageName().startsWith("org.springdoc.");
    }

    /** A token that was given to look may not act. */
    private static boolean soloLee(Authentication quien) {
        return quien.getAuthorities().stream().anyMatch(alcance -> "ALCANCE_LEER".equals(alcance.getAuthority()))
                && quien.getAuthorities().stream()
                        .noneMatch(alcance -> "ALCANCE_ESCRIBIR".equals(alcance.getAuthority()));
    }

    private @Nullable Object destino(HttpServletRequest peticion) {
        ServletRequestPathUtils.parseAndCache(peticion);
        List<HandlerMapping> todas = rutas.obtain();
        for (HandlerMapping mapa : todas) {
            try {
                HandlerExecutionChain cadena = mapa instanceof RequestMappingHandlerMapping || todas.size() == 1
                        ? mapa.getHandler(peticion)
                        : null;
                if (cadena != null) {
                    return cadena.getHandler();
                }
            } catch (Exception e) {
                // Wrong method or media type: the dispatcher will answer so, without reaching any handler.
                return null;
            }
        }
        return null;
    }
}
