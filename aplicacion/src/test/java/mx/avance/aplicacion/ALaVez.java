package mx.avance.aplicacion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.NoPermitido;

/**
 * Several acts at the same moment, each on a thread of its own: the common pool has one thread on a machine of two processors, where
 * nothing would be at once. All have ended when it returns what each of them returned, in their order; what one threw fails the test.
 */
public final class ALaVez {

    private ALaVez() {}

    @SafeVarargs
    public static <T> List<T> actos(Supplier<? extends T>... actos) {
        return cada(List.of(actos), Supplier::get);
    }

    /** The same act, that many times. */
    public static <T> List<T> veces(int cuantas, Supplier<T> acto) {
        return cada(Collections.nCopies(cuantas, acto), Supplier::get);
    }

    /** The same act, once with each of these. */
    public static <E, T> List<T> cada(List<E> quienes, Function<? super E, ? extends T> acto) {
        CyclicBarrier salida = new CyclicBarrier(quienes.size());
        List<Callable<T>> juntos = new ArrayList<>();
        for (E quien : quienes) {
            juntos.add(() -> {
                salida.await(60, TimeUnit.SECONDS);
                return acto.apply(quien);
            });
        }
        ExecutorService hilos = Executors.newFixedThreadPool(quienes.size());
        try {
            List<T> hechos = new ArrayList<>();
            for (Future<T> uno : hilos.invokeAll(juntos)) {
                hechos.add(uno.get());
            }
            return hechos;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            hilos.shutdownNow();
        }
    }

    /** What the act says or, if another came first, the name of the refusal. */
    public static String oSuNegativa(Supplier<String> acto) {
        try {
            return acto.get();
        } catch (Choque | NoPermitido negativa) {
            return negativa.getClass().getSimpleName();
        }
    }
}
