package mx.avance.aplicacion.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Spring answers nothing, with status 200, to whom it takes for gone, and it takes so every broken pipe and every early end, those
 * between Avance and its database among them. Whoever is still there would take the empty answer for «done»: such a failure
 * goes on to {@link SinBaseDeDatos} and, where that does not know it, to the page of failures.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NadieSeFue implements HandlerExceptionResolver {

    /** What is thrown when the answer itself could not be handed over. */
    private static final Set<String> SE_FUE = Set.of("ClientAbortException", "AsyncRequestNotUsableException");

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest peticion, HttpServletResponse respuesta, @Nullable Object destino, Exception falla) {
        if (DisconnectedClientHelper.isClientDisconnectedException(falla) && !seFue(falla)) {
            throw falla instanceof RuntimeException suya ? suya : new IllegalStateException(falla);
        }
        return null;
    }

    private static boolean seFue(Throwable falla) {
        for (Throwable esta = falla; esta != null; esta = esta.getCause()) {
            if (SE_FUE.contains(esta.getClass().getSimpleName())) {
                return true;
            }
        }
        return false;
    }
}
