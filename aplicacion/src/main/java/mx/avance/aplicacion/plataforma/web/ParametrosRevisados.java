package mx.avance.aplicacion.plataforma.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses what no text can be in the query of a request to the API, so that no search has to expect it. */
final class ParametrosRevisados implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest peticion, HttpServletResponse respuesta, Object destino) {
        List<Defecto> defectos = new ArrayList<>();
        peticion.getParameterMap().forEach((nombre, valores) -> {
            if (!TextoEscrito.seGuarda(nombre) || !Arrays.stream(valores).allMatch(TextoEscrito::seGuarda)) {
                defectos.add(Defecto.en(TextoEscrito.limpio(nombre), "api.texto"));
            }
        });
        DatosInvalidos.siHay(defectos);
        return true;
    }
}
