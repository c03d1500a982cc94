package mx.avance.aplicacion.seguridad;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** An address that tries to climb out of its folder, and the like: refused before any filter, with the headers of every other page. */
@Component
class PeticionRechazada implements RequestRejectedHandler {

    @Override
    public void handle(HttpServletRequest peticion, HttpServletResponse respuesta, RequestRejectedException rechazo)
            throws IOException {
        respuesta.setHeader("Content-Security-Policy", ConfiguracionDeSeguridad.CONTENIDO);
        respuesta.setHeader("X-Content-Type-Options", "nosniff");
        respuesta.setHeader("X-Frame-Options", "DENY");
        respuesta.setHeader("Referrer-Policy", "same-origin");
        respuesta.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
