package mx.avance.aplicacion.plataforma.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the route of a request among those of its shape: as many parts, and the same first one. There are some hundreds of routes
 * with a variable part; Spring tries each of them at every request, and every request is matched twice, to know what it demands and
 * to answer it: that was a third of the work of saving a cell.
 */
@Component
class RutasDeUnVistazo implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new PorForma();
    }

    /** Answers where exactly one route matches; everything else, and every refusal, is for Spring to say. */
    private static final class PorForma extends RequestMappingHandlerMapping {

        private final SingletonSupplier<Map<Forma, List<Ruta>>> formas = SingletonSupplier.of(this::formas);

        private record Ruta(RequestMappingInfo condiciones, HandlerMethod destino) {}

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String pedida, HttpServletRequest peticion)
                throws Exception {
            Ruta unica = null;
            RequestMappingInfo comoEsta = null;
            for (Forma forma : Forma.posibles(pedida)) {
                for (Ruta ruta : formas.obtain().getOrDefault(forma, List.of())) {
                    RequestMappingInfo acierto = getMatchingMapping(ruta.condiciones(), peticion);
                    if (acierto != null) {
                        if (unica != null) {
                            return super.lookupHandlerMethod(pedida, peticion);
                        }
                        unica = ruta;
                        comoEsta = acierto;
                    }
                }
            }
            if (unica == null || comoEsta == null || CorsUtils.isPreFlightRequest(peticion)) {
                return super.lookupHandlerMethod(pedida, peticion);
            }
            peticion.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, unica.destino());
            handleMatch(comoEsta, pedida, peticion);
            return unica.destino();
        }

        private Map<Forma, List<Ruta>> formas() {
            Map<Forma, List<Ruta>> porForma = new HashMap<>();
            getHandlerMethods().forEach((condiciones, destino) -> condiciones
                    .getPatternValues()
                    .forEach(patron -> porForma.computeIfAbsent(Forma.de(patron), nueva -> new ArrayList<>())
                            .add(new Ruta(condiciones, destino.createWithResolvedBean()))));
            return porForma;
        }
    }

    /**
     * What of an address is seen at a glance.
     *
     * @param partes how many bars it has; −1 for a pattern that any number serves
     * @param primera its first part; blank for a pattern where that is variable
     */
    record Forma(int partes, String primera) {

        private static final Forma CUALQUIERA = new Forma(-1, "");

        static Forma de(String patron) {
            return patron.isEmpty() || patron.contains("**") || patron.contains("{*")
                    ? CUALQUIERA
                    : new Forma(barras(patron), esVariable(primera(patron)) ? "" : primera(patron));
        }

        /** Those of the patterns that an address may match. */
        static List<Forma> posibles(String pedida) {
            int partes = barras(pedida);
            return List.of(new Forma(partes, primera(pedida)), new Forma(partes, ""), CUALQUIERA);
        }

        private static boolean esVariable(String parte) {
            return parte.indexOf('{') >= 0 || parte.indexOf('*') >= 0 || parte.indexOf('?') >= 0;
        }

        private static String primera(String ruta) {
            int fin = ruta.indexOf('/', 1);
            return fin < 0 ? ruta : ruta.substring(0, fin);
        }

        private static int barras(String ruta) {
            int barras = 0;
            for (int donde = ruta.indexOf('/'); donde >= 0; donde = ruta.indexOf('/', donde + 1)) {
                barras++;
            }
            return barras;
        }
    }
}
