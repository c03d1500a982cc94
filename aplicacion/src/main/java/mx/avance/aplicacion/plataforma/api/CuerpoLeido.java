package mx.avance.aplicacion.plataforma.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A request whose body was read whole (see {@link LimiteDeCuerpo}), so that it can be told from another one and still be handed on. */
final class CuerpoLeido extends HttpServletRequestWrapper {

    private final byte[] cuerpo;

    CuerpoLeido(HttpServletRequest peticion) throws IOException {
        super(peticion);
        this.cuerpo = peticion.getInputStream().readAllBytes();
    }

    /** Of method, address and body: the same for the same request. */
    byte[] huella() {
        try {
            MessageDigest resumen = MessageDigest.getInstance("SHA-256");
            resumen.update((getMethod() + " " + getRequestURI() + "?" + getQueryString() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            return resumen.digest(cuerpo);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Todo Java trae SHA-256", e);
        }
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream bytes = new ByteArrayInputStream(cuerpo);
        return new ServletInputStream() {
            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener oyente) {
                throw new UnsupportedOperationException("La petición ya está leída");
            }

            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] destino, int desde, int cuantos) {
                return bytes.read(destino, desde, cuantos);
            }
        };
    }
}
