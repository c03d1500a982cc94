package mx.avance.aplicacion.plataforma;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The one place that says who is acting now: a job that lent its thread to an ente, else whoever signed in. */
@Component
public class Sesiones {

    private final ThreadLocal<@Nullable Sesion> prestada = new ThreadLocal<>();

    /** {@link Sesion#nadie()} when nobody signed in. */
    public Sesion actual() {
        Sesion deTrabajo = prestada.get();
        if (deTrabajo != null) {
            return deTrabajo;
        }
        Authentication quien = SecurityContextHolder.getContext().getAuthentication();
        return quien != null && quien.getPrincipal() instanceof ConSesion persona ? persona.sesion() : Sesion.nadie();
    }

    /** Carries out a task as somebody else, such as a job for an ente; transactions within see that ente. */
    public <T> T como(Sesion sesion, Supplier<T> tarea) {
        Sesion anterior = prestada.get();
        prestada.set(sesion);
        try {
            return tarea.get();
        } finally {
            if (anterior == null) {
                prestada.remove();
            } else {
                prestada.set(anterior);
            }
        }
    }
}
