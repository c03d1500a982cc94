package mx.avance.aplicacion.plataforma.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes no more of a request to the API than a file of 10 MB in base 64 needs, whether or not it says beforehand how long it is. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 20)
class LimiteDeCuerpo extends OncePerRequestFilter {

    /** Bytes of one request. */
    static final int MAYOR = 16 * 1024 * 1024;

    /** The same, as it is said. */
    static final int MAYOR_MB = 16;

    private final Problemas problemas;

    LimiteDeCuerpo(Problemas problemas) {
        this.problemas = problemas;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest peticion) {
        return !Problemas.losEspera(peticion);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest peticion, HttpServletResponse respuesta, FilterChain cadena)
            throws ServletException, IOException {
        if (peticion.getContentLengthLong() > MAYOR) {
            negar(peticion, respuesta);
            return;
        }
        try {
            cadena.doFilter(new Medida(peticion), respuesta);
        } catch (CuerpoDemasiadoGrande e) {
            respuesta.reset();
            negar(peticion, respuesta);
        }
    }

    private void negar(HttpServletRequest peticion, HttpServletResponse respuesta) throws IOException {
        problemas.contestar(HttpStatus.CONTENT_TOO_LARGE, "MUY_GRANDE", "api.muyGrande", peticion, respuesta);
    }

    /** A request that counts what is read of it. */
    private static final class Medida extends HttpServletRequestWrapper {

        Medida(HttpServletRequest peticion) {
            super(peticion);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream origen = super.getInputStream();
            return new ServletInputStream() {

                private int leidos;

                @Override
                public int read() throws IOException {
                    int este = origen.read();
                    contar(este < 0 ? 0 : 1);
                    return este;
                }

                @Override
                public int read(byte[] destino, int desde, int cuantos) throws IOException {
                    int estos = origen.read(destino, desde, cuantos);
                    contar(Math.max(estos, 0));
                    return estos;
                }

                private void contar(int mas) throws CuerpoDemasiadoGrande {
                    leidos += mas;
                    if (leidos > MAYOR) {
                        throw new CuerpoDemasiadoGrande();
                    }
                }

                @Override
                public boolean isFinished() {
                    return origen.isFinished();
                }

                @Override
                public boolean isReady() {
                    return origen.isReady();
                }

                @Override
                public void setReadListener(ReadListener oyente) {
                    origen.setReadListener(oyente);
                }
            };
        }
    }
}
