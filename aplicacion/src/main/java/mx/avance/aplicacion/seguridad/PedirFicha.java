package mx.avance.aplicacion.seguridad;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import mx.avance.aplicacion.plataforma.api.Problemas;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Tells a program that came without a session or a token, or with a token that is not good any more, what to bring. */
@Component
class PedirFicha implements AuthenticationEntryPoint {

    private final Problemas problemas;

    PedirFicha(Problemas problemas) {
        this.problemas = problemas;
    }

    @Override
    public void commence(HttpServletRequest peticion, HttpServletResponse respuesta, AuthenticationException falta)
            throws IOException {
        pedir(peticion, respuesta);
    }

    void pedir(HttpServletRequest peticion, HttpServletResponse respuesta) throws IOException {
        if (EntradaConFicha.trajoFicha(peticion)) {
            respuesta.setHeader("WWW-Authenticate", "Bearer realm=\"avance\", error=\"invalid_token\"");
            problemas.contestar(HttpStatus.UNAUTHORIZED, "FICHA_NO_VALE", "seguridad.fichaNoVale", peticion, respuesta);
        } else {
            respuesta.setHeader("WWW-Authenticate", "Bearer realm=\"avance\"");
            problemas.contestar(HttpStatus.UNAUTHORIZED, "SIN_SESION", "seguridad.sinSesion", peticion, respuesta);
        }
    }
}
