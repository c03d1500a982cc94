package mx.avance.aplicacion.plataforma.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import mx.avance.aplicacion.plataforma.Sesiones;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes repeating a request harmless: one that carries an {@code Idempotency-Key} is carried out once, and whoever sends it again
 * gets the same answer. The key is kept in the very transaction of the act, so that neither a crash nor two requests at the same
 * time do it twice. A request that was refused is not kept: nothing was done.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class Repeticiones extends OncePerRequestFilter {

    private static final String CABECERA = "Idempotency-Key";
    private static final int LLAVE_MAYOR = 100;
    private static final int ESPERA = 30;

    private final RespuestasGuardadas guardadas;
    private final Sesiones sesiones;
    private final TransactionTemplate transaccion;
    private final Problemas problemas;
    private final Semaphore aLaVez;

    /** @param conexiones to the database that all share: each request in hand keeps one and may need another, for what stays if it fails */
    Repeticiones(
            RespuestasGuardadas guardadas,
            Sesiones sesiones,
            PlatformTransactionManager gestor,
            Problemas problemas,
            @Value("${spring.datasource.hikari.maximum-pool-size:10}") int conexiones) {
        this.guardadas = guardadas;
        this.sesiones = sesiones;
        this.transaccion = new TransactionTemplate(gestor);
        this.problemas = problemas;
        this.aLaVez = new Semaphore(Math.max(1, conexiones / 2));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest peticion) {
        return peticion.getHeader(CABECERA) == null
                || "GET".equals(peticion.getMethod())
                || !Problemas.losEspera(peticion)
                || !sesiones.actual().esDePersona();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest peticion, HttpServletResponse respuesta, FilterChain cadena)
            throws ServletException, IOException {
        String llave = peticion.getHeader(CABECERA).strip();
        if (llave.isEmpty() || llave.length() > LLAVE_MAYOR) {
            problemas.contestar(HttpStatus.BAD_REQUEST, "LLAVE_INVALIDA", "api.llave", peticion, respuesta);
            return;
        }
        CuerpoLeido completa = new CuerpoLeido(peticion);
        if (!hayLugar()) {
            respuesta.setHeader("Retry-After", Integer.toString(ESPERA));
            problemas.contestar(HttpStatus.SERVICE_UNAVAILABLE, "OCUPADO", "api.ocupado", peticion, respuesta);
            return;
        }
        try {
            unaVez(llave, completa, respuesta, cadena);
        } finally {
            aLaVez.release();
        }
    }

    private boolean hayLugar() {
        try {
            return aLaVez.tryAcquire(ESPERA, TimeUnit.SECONDS);
        } catch (InterruptedException seTermina) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void unaVez(String llave, CuerpoLeido completa, HttpServletResponse respuesta, FilterChain cadena)
            throws ServletException, IOException {
        ContentCachingResponseWrapper escrita = new ContentCachingResponseWrapper(respuesta);
        try {
            transaccion.executeWithoutResult(estado -> {
                try {
                    if (!enTransaccion(llave, completa, escrita, cadena)) {
                        estado.setRollbackOnly();
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (ServletException e) {
                    throw new FallaDeCadena(e);
                }
            });
        } catch (FallaDeCadena e) {
            throw e.causa;
        }
        escrita.copyBodyToResponse();
    }

    /** @return whether what was done is to be kept */
    private boolean enTransaccion(
            String llave, CuerpoLeido peticion, ContentCachingResponseWrapper respuesta, FilterChain cadena)
            throws IOException, ServletException {
        byte[] huella = peticion.huella();
        Optional<RespuestasGuardadas.Respuesta> anterior = guardadas.apartar(llave, huella);
        if (anterior.isPresent()) {
            if (Arrays.equals(anterior.get().huella(), huella)) {
                repetir(anterior.get(), respuesta);
            } else {
                problemas.contestar(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "LLAVE_DE_OTRA_PETICION",
                        "api.llaveUsada",
                        peticion,
                        respuesta);
            }
            return false;
        }
        cadena.doFilter(peticion, respuesta);
        if (respuesta.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
            return false;
        }
        guardadas.guardar(
                llave,
                respuesta.getStatus(),
                Optional.ofNullable(respuesta.getContentType()),
                Optional.ofNullable(respuesta.getHeader("ETag")),
                Optional.ofNullable(respuesta.getHeader("Location")),
                SoloUnaVez.marcada(peticion) ? new byte[0] : respuesta.getContentAsByteArray());
        return true;
    }

    private static void repetir(RespuestasGuardadas.Respuesta guardada, HttpServletResponse respuesta)
            throws IOException {
        respuesta.setStatus(guardada.estado());
        guardada.tipo().ifPresent(respuesta::setContentType);
        guardada.etiqueta().ifPresent(etiqueta -> respuesta.setHeader("ETag", etiqueta));
        guardada.lugar().ifPresent(lugar -> respuesta.setHeader("Location", lugar));
        respuesta.setHeader("Idempotency-Replayed", "true");
        respuesta.getOutputStream().write(guardada.cuerpo());
    }

    private static final class FallaDeCadena extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final ServletException causa;

        FallaDeCadena(ServletException causa) {
            super(causa);
            this.causa = causa;
        }
    }
}
