package mx.avance.arranque;

import java.net.URI;
import java.util.concurrent.CountDownLatch;

/** Waits until somebody asks the office to stop. */
@FunctionalInterface
interface Paro {

    /**
     * Returns when the office has to stop.
     *
     * @param direccion where it answers meanwhile
     */
    void esperar(URI direccion) throws InterruptedException;

    /**
     * Ctrl-C, or the system asking the process to end. The JVM ends with the last of its shutdown threads, so this one does not
     * return from its wait: closing is done by {@link OficinaEnMarcha} in such a thread.
     */
    static Paro pedido() {
        return direccion -> new CountDownLatch(1).await();
    }
}
