package mx.avance.aplicacion.plataforma;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Remembers what was looked up, for as long as the same person is at work, where that is safe: for the rest of a request that only
 * reads (GET, HEAD), since every part of a screen asks for the ente, its calendar and what the person may do; and for the rest of a
 * transaction, from the moment when it took the lock that keeps the answers as they are. Wherever else something may be written,
 * every look is a fresh one.
 */
@Component
public class MientrasSeLee {

    private static final String SABIDO = MientrasSeLee.class.getName();

    private final Sesiones sesiones;

    MientrasSeLee(Sesiones sesiones) {
        this.sesiones = sesiones;
    }

    /**
     * From now on, until the transaction at hand ends, each look is taken once. For whoever just took a lock, so that nothing that
     * was seen before it counts; what is remembered is not written in the same transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hastaElFinal() {
        deLaTransaccion()
                .ifPresentOrElse(
                        sabido -> sabido.respuestas.clear(),
                        () -> TransactionSynchronizationManager.registerSynchronization(new Sabido(this)));
    }

    /**
     * The answer of an earlier look, or else of this one.
     *
     * @param pregunta what is looked up, with all that the answer depends on; equal questions get the same answer
     */
    @SuppressWarnings("unchecked") // a question is always asked by the same caller
    public <T> T recordar(Record pregunta, Supplier<T> lectura) {
        Optional<Map<Preguntado, Object>> sabido =
                deLaTransaccion().map(Sabido::respuestas).or(MientrasSeLee::deLaPeticion);
        if (sabido.isEmpty()) {
            return lectura.get();
        }
        Preguntado preguntado = new Preguntado(sesiones.actual(), pregunta);
        Object respuesta = sabido.get().get(preguntado);
        if (respuesta == null) {
            respuesta = lectura.get();
            sabido.get().put(preguntado, respuesta);
        }
        return (T) respuesta;
    }

    private Optional<Sabido> deLaTransaccion() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            for (TransactionSynchronization cada : TransactionSynchronizationManager.getSynchronizations()) {
                if (cada instanceof Sabido sabido && sabido.de == this) {
                    return Optional.of(sabido);
                }
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("unchecked") // nobody else puts anything there
    private static Optional<Map<Preguntado, Object>> deLaPeticion() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes peticion)
                || !soloLee(peticion)) {
            return Optional.empty();
        }
        if (!(peticion.getRequest().getAttribute(SABIDO) instanceof Map<?, ?>)) {
            peticion.getRequest().setAttribute(SABIDO, new HashMap<Preguntado, Object>());
        }
        return Optional.of((Map<Preguntado, Object>) peticion.getRequest().getAttribute(SABIDO));
    }

    private static boolean soloLee(ServletRequestAttributes peticion) {
        String metodo = peticion.getRequest().getMethod();
        return metodo.equals("GET") || metodo.equals("HEAD");
    }

    private record Preguntado(Sesion quien, Record pregunta) {}

    /** Hangs on a transaction, and is put aside with it and forgotten with it. */
    private record Sabido(MientrasSeLee de, Map<Preguntado, Object> respuestas) implements TransactionSynchronization {

        Sabido(MientrasSeLee de) {
            this(de, new HashMap<>());
        }
    }
}
