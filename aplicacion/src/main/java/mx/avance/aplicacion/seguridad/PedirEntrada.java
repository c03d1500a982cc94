package mx.avance.aplicacion.seguridad;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import mx.avance.aplicacion.plataforma.web.PaginaDeOrigen;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriComponentsBuilder;

/** Sends whoever has no session to the log-in page, and remembers where to go on: there, or back to the form being filled in. */
final class PedirEntrada implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest peticion, HttpServletResponse respuesta, AuthenticationException falta)
            throws IOException {
        String destino = "GET".equals(peticion.getMethod()) ? rutaCon(peticion) : deDondeViene(peticion);
        UriComponentsBuilder pagina = UriComponentsBuilder.fromPath(peticion.getContextPath() + "/entrar");
        if (destino != null && !destino.equals("/")) {
            pagina.queryParam("a", "{a}");
            respuesta.sendRedirect(pagina.encode().build(destino).toString());
        } else {
            respuesta.sendRedirect(pagina.build().toString());
        }
    }

    private static String rutaCon(HttpServletRequest peticion) {
        String consulta = peticion.getQueryString();
        return consulta == null ? peticion.getRequestURI() : peticion.getRequestURI() + "?" + consulta;
    }

    /** The page of ours that a form was on; null when the browser does not say, or it is another site's. */
    static @Nullable String deDondeViene(HttpServletRequest peticion) {
        return PaginaDeOrigen.de(peticion)
                .map(pagina -> Destino.seguro(pagina.direccion()))
                .orElse(null);
    }
}
