package mx.avance.aplicacion.plataforma;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
 * every look is a fresh one. What the ente decided once for everybody is remembered longer by who saves: until it decides anything else.
 */
@Component
public class MientrasSeLee {

    private static final String SABIDO = MientrasSeLee.class.getName();

    /** The most answers that are kept for everybody: calendars and policies of some dozens of entes. */
    private static final int DE_TODOS = 200;

    private final Sesiones sesiones;
    private final Map<Regla, Object> deTodos = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Regla, Object> vieja) {
            return size() > DE_TODOS;
        }
    };

    MientrasSeLee(Sesiones sesiones) {
        this.sesiones = sesiones;
    }

    /**
     * From now on, until the transaction at hand ends, each look is taken once. For whoever just took a lock, so that nothing that
     * was seen before it counts; what is remembered is not written in the same transaction.
     *
     * @param cambio how often the rules of the ente had changed by then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hastaElFinal(long cambio) {
        Sabido sabido = deLaTransaccion().orElseGet(() -> {
            Sabido nuevo = new Sabido(this);
            TransactionSynchronizationManager.registerSynchronization(nuevo);
            return nuevo;
        });
        sabido.respuestas.clear();
        sabido.cambio = OptionalLong.of(cambio);
    }

    /**
     * As {@link #recordar}, of what follows from the rules of the ente alone and is the same for whoever asks: whoever saves gets the
     * answer that others got, as long as no rule changed.
     */
    @SuppressWarnings("unchecked") // a question is always asked by the same caller
    public <T> T recordarRegla(Record pregunta, Supplier<T> lectura) {
        Optional<Sabido> sabido = deLaTransaccion().filter(suyo -> suyo.cambio.isPresent());
        if (sabido.isEmpty()) {
            return recordar(pregunta, lectura);
        }
        Regla regla = new Regla(sesiones.actual().ente(), sabido.get().cambio.getAsLong(), pregunta);
        Object sabida;
        synchronized (deTodos) {
            sabida = deTodos.get(regla);
        }
        if (sabida != null) {
            return (T) sabida;
        }
        T respuesta = recordar(pregunta, lectura);
        sabido.get().reglas.put(regla, respuesta);
        return respuesta;
    }

    /** Of a transaction that came to its end: what it saw stands. */
    private void guardar(Map<Regla, Object> reglas) {
        synchronized (deTodos) {
            deTodos.putAll(reglas);
        }
    }

    /**
     * The answer of an earlier look, or else of this one.
     *
     * @param pregunta what is looked up, with all that the answer depends on; equal questions get the same answer
     */
    @SuppressWarnings("unchecked") // a question is always asked by the same caller
    public <T> T recordar(Record pregunta, Supplier<T> lectura) {
        Optional<Map<Preguntado, Object>> sabido =
                deLaTransaccion().map(suyo -> suyo.respuestas).or(MientrasSeLee::deLaPeticion);
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

    private record Regla(int ente, long cambio, Record pregunta) {}

    /** Hangs on a transaction, and is put aside with it and forgotten with it. */
    private static final class Sabido implements TransactionSynchronization {

        private final MientrasSeLee de;
        private final Map<Preguntado, Object> respuestas = new HashMap<>();
        private final Map<Regla, Object> reglas = new HashMap<>();
        private OptionalLong cambio = OptionalLong.empty();

        Sabido(MientrasSeLee de) {
            this.de = de;
        }

        @Override
        public void afterCommit() {
            de.guardar(reglas);
        }
    }
}
