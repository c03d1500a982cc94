package mx.avance.aplicacion.plataforma;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Remembers what was looked up for the rest of a request that only reads (GET, HEAD), for as long as the same person is at work:
 * every part of a screen asks for the ente, its calendar and what the person may do. Wherever something may be written, every
 * look is a fresh one.
 */
@Component
public class MientrasSeLee {

    private static final String SABIDO = MientrasSeLee.class.getName();

    private final Sesiones sesiones;

    MientrasSeLee(Sesiones sesiones) {
        this.sesiones = sesiones;
    }

    /**
     * The answer of an earlier look in the same request, or else of this one.
     *
     * @param pregunta what is looked up, with all that the answer depends on; equal questions get the same answer
     */
    @SuppressWarnings("unchecked") // a question is always asked by the same caller
    public <T> T recordar(Record pregunta, Supplier<T> lectura) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes peticion)
                || !soloLee(peticion)) {
            return lectura.get();
        }
        if (!(peticion.getRequest().getAttribute(SABIDO) instanceof Map<?, ?>)) {
            peticion.getRequest().setAttribute(SABIDO, new HashMap<Preguntado, Object>());
        }
        Map<Preguntado, Object> sabido =
                (Map<Preguntado, Object>) peticion.getRequest().getAttribute(SABIDO);
        Preguntado preguntado = new Preguntado(sesiones.actual(), pregunta);
        Object respuesta = sabido.get(preguntado);
        if (respuesta == null) {
            respuesta = lectura.get();
            sabido.put(preguntado, respuesta);
        }
        return (T) respuesta;
    }

    private static boolean soloLee(ServletRequestAttributes peticion) {
        String metodo = peticion.getRequest().getMethod();
        return metodo.equals("GET") || metodo.equals("HEAD");
    }

    private record Preguntado(Sesion quien, Record pregunta) {}
}
