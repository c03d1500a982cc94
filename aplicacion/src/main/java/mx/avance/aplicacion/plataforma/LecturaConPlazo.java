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
 * given up, and its place is free for the next file. Only when too many were given up is nothing read, until one of them ends; whoever
 * comes then is told that nobody tried.
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

    /** How it ended. */
    public enum Fin {
        LEIDO,
        /** What it is made of cannot be read. */
        NO_SE_PUDO,
        /** Its time was over, or whoever waited for it was told to end. */
        NO_A_TIEMPO,
        /** Nobody tried: others are being read, or too many do not end. */
        SIN_LUGAR
    }

    /**
     * What came of it.
     *
     * @param leido empty in any other case than {@link Fin#LEIDO}
     */
    public record Intento<T>(Fin fin, Optional<T> leido) {

        static <T> Intento<T> sin(Fin fin) {
            return new Intento<>(fin, Optional.empty());
        }
    }

    /**
     * Reads, and says how it ended. A reader is interrupted when its time is over, and should then end. Where no time at all is given,
     * nobody begins.
     */
    public <T> Intento<T> intentar(Lectura<T> lectura) {
        if (plazo.isZero()) {
            return Intento.sin(Fin.NO_A_TIEMPO);
        }
        try {
            if (!lugares.tryAcquire(plazo.toMillis(), TimeUnit.MILLISECONDS)) {
                return Intento.sin(Fin.SIN_LUGAR);
            }
            try {
                return hilos.tryAcquire() ? enOtroHilo(lectura) : Intento.sin(Fin.SIN_LUGAR);
            } finally {
                lugares.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Intento.sin(Fin.NO_A_TIEMPO);
        }
    }

    /** Whether somebody would be read now. False while too many were given up that have not ended. */
    public boolean hayLugar() {
        return lugares.availablePermits() > 0 && hilos.availablePermits() > 0;
    }

    private <T> Intento<T> enOtroHilo(Lectura<T> lectura) throws InterruptedException {
        CompletableFuture<Intento<T>> resultado = new CompletableFuture<>();
        Thread hilo = new Thread(
                () -> {
                    Intento<T> leido = Intento.sin(Fin.NO_SE_PUDO);
                    try {
                        T que = lectura.leer();
                        if (que != null) {
                            leido = new Intento<>(Fin.LEIDO, Optional.of(que));
                        }
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
            return Intento.sin(Fin.NO_A_TIEMPO);
        } finally {
            hilo.interrupt();
        }
    }
}
