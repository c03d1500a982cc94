package mx.avance.aplicacion.portal.web;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What the container refuses before any filter sees it, such as an address with control characters: said as all other failures
 * are, in Spanish since no language was agreed on, and under the same policy of contents.
 */
@Component
class FallasDeTomcat implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Locale ESPANOL = new Locale("es", "MX");

    private final ObjectProvider<PaginaDeFalla> pagina;
    private final MessageSource mensajes;

    FallasDeTomcat(ObjectProvider<PaginaDeFalla> pagina, MessageSource mensajes) {
        this.pagina = pagina;
        this.mensajes = mensajes;
    }

    @Override
    public void customize(TomcatServletWebServerFactory fabrica) {
        fabrica.addContextCustomizers(
                contexto -> contexto.getParent().getPipeline().addValve(new Nuestra()));
    }

    private String texto(int estado) {
        HttpStatus cual = HttpStatus.resolve(estado);
        String clave = "falla." + FallasController.claveDe(cual == null ? HttpStatus.BAD_REQUEST : cual);
        return pagina.getObject()
                .con(
                        mensajes.getMessage(clave + ".titulo", null, ESPANOL),
                        mensajes.getMessage(clave + ".salida", new Object[] {"-"}, ESPANOL),
                        ESPANOL);
    }

    private final class Nuestra extends ErrorReportValve {

        private static final Logger BITACORA = LoggerFactory.getLogger(FallasDeTomcat.class);

        @Override
        protected void report(Request peticion, Response respuesta, @Nullable Throwable falla) {
            int estado = respuesta.getStatus();
            if (estado < 400 || respuesta.getContentWritten() > 0 || !respuesta.setErrorReported()) {
                return;
            }
            try {
                respuesta.setContentType("text/html");
                respuesta.setCharacterEncoding("UTF-8");
                respuesta.setHeader("Content-Security-Policy", SinBaseDeDatos.CONTENIDO);
                respuesta.setHeader("X-Content-Type-Options", "nosniff");
                respuesta.setHeader("X-Frame-Options", "DENY");
                respuesta.setHeader("Referrer-Policy", "same-origin");
                respuesta.setHeader("Cache-Control", "no-store");
                Writer salida = respuesta.getReporter();
                if (salida != null) {
                    salida.write(texto(estado));
                    respuesta.finishResponse();
                }
            } catch (IOException cerrada) {
                BITACORA.debug("Nadie espera la respuesta", cerrada);
            }
        }
    }
}
