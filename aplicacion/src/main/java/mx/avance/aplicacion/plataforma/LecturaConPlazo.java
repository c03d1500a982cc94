package mx.avance.aplicacion.plataforma;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a hostile file may hold up: so many files at once, and each for so long. A thread that does not end when its time is over is
 * given up, and its place is free for the next file. Only when too many were given up is nothing read, until one of them ends.
 */
public final class LecturaConPlazo {

    /** What a damaged or hostile file can do to its reader. */
    public interface Lectura<T> {
        T leer() throws IOException;
    }

    private static final Logger BITACORA = LoggerFactory.getLogger(LecturaConPlazo.class);

    private final String nombre;
    private final Duration plazo;
    private final Semaphore lugares;
    private final Semaphore hilos;

    /**
     * @param nombre of its threads
     * @param lugares files at once
     * @param perdidos threads that may be given up before nothing more is read
     * @param plazo to wait for a place and, once more, to read
     */
    public LecturaConPlazo(String nombre, int lugares, int perdidos, Duration plazo) {
        this.nombre = nombre;
        this.plazo = plazo;
        this.lugares = new Semaphore(lugares);
        this.hilos = new Semaphore(lugares + perdidos);
    }

    /** What was read; empty when it cannot be, or not in time. A reader is interrupted when its time is over, and should then end. */
    public <T> Optional<T> leer(Lectura<T> lectura) {
        try {
            if (!lugares.tryAcquire(plazo.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            try {
                return hilos.tryAcquire() ? enOtroHilo(lectura) : Optional.empty();
            } finally {
                lugares.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private <T> Optional<T> enOtroHilo(Lectura<T> lectura) throws InterruptedException {
        CompletableFuture<Optional<T>> resultado = new CompletableFuture<>();
        Thread hilo = new Thread(
                () -> {
                    Optional<T> leido = Optional.empty();
                    try {
                        leido = Optional.ofNullable(lectura.leer());
                    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError falla) {
                        BITACORA.debug("No se pudo leer un archivo", falla);
                    } finally {
                        hilos.release();
                    }
                    resultado.complete(leido);
                },
                nombre);
        hilo.setDaemon(true);
        hilo.start();
        try {
            return resultado.get(plazo.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            BITACORA.warn("Se dejó de leer un archivo que no terminaba");
            return Optional.empty();
        } finally {
            hilo.interrupt();
        }
    }
}
