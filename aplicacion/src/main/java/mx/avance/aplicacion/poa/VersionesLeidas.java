package mx.avance.aplicacion.poa;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The authorised versions that were asked for last, as they were read: a version never changes, and to read one is most of the work
 * of saving a cell. One that is read in a transaction is kept once that commits, so that none is kept that was never authorised.
 * Whoever asks has seen the head of the programme, and with it that it is of its own ente.
 *
 * @param <V> what was read of them
 */
final class VersionesLeidas<V> {

    private record Cual(long poa, int version) {}

    private final Map<Cual, V> leidas = new LinkedHashMap<>(16, 0.75f, true);
    private final int limite;
    private final ToIntFunction<V> renglonesDe;
    private int renglones;

    /**
     * @param limite the most rows of all versions that are kept together
     * @param renglonesDe how many one has
     */
    VersionesLeidas(int limite, ToIntFunction<V> renglonesDe) {
        this.limite = limite;
        this.renglonesDe = renglonesDe;
    }

    /** What was read of that version; empty when it is not kept. */
    synchronized Optional<V> leida(long poa, int version) {
        return Optional.ofNullable(leidas.get(new Cual(poa, version)));
    }

    /** Keeps what was just read of it, once the transaction at hand commits. */
    @SuppressWarnings("unchecked") // nobody else binds anything to this
    void recordar(long poa, int version, V leida) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        PorConfirmar pendientes = (PorConfirmar) TransactionSynchronizationManager.getResource(this);
        if (pendientes == null) {
            pendientes = new PorConfirmar();
            TransactionSynchronizationManager.bindResource(this, pendientes);
            TransactionSynchronizationManager.registerSynchronization(pendientes);
        }
        pendientes.leidas.put(new Cual(poa, version), leida);
    }

    /** What a transaction read, until it ends: one for all, since each is looked through at every step of it. */
    private final class PorConfirmar implements TransactionSynchronization {

        private final Map<Cual, V> leidas = new LinkedHashMap<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(VersionesLeidas.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(VersionesLeidas.this, this);
        }

        @Override
        public void afterCommit() {
            leidas.forEach(VersionesLeidas.this::guardar);
        }

        @Override
        public void afterCompletion(int como) {
            TransactionSynchronizationManager.unbindResourceIfPossible(VersionesLeidas.this);
        }
    }

    private synchronized void guardar(Cual cual, V leida) {
        int suyos = renglonesDe.applyAsInt(leida);
        if (suyos > limite || leidas.put(cual, leida) != null) {
            return;
        }
        renglones += suyos;
        Iterator<V> laMasVieja = leidas.values().iterator();
        while (renglones > limite) {
            renglones -= renglonesDe.applyAsInt(laMasVieja.next());
            laMasVieja.remove();
        }
    }
}
