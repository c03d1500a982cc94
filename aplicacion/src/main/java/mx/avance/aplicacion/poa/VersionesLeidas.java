package mx.avance.aplicacion.poa;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import mx.avance.nucleo.poa.Autorizacion;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The authorised versions that were asked for last, as they were read: a version never changes, and to read one is most of the work
 * of saving a cell. One that is read in a transaction is kept once that commits, so that none is kept that was never authorised.
 * Whoever asks has seen the head of the programme, and with it that it is of its own ente.
 */
@Component
class VersionesLeidas {

    /** The most rows of all versions that are kept together: a year of a municipality of 100 units, in some ten megabytes. */
    static final int RENGLONES = 10_000;

    /** A version and the act that put it in force. */
    record Version(ProgramaOperativoAnual programa, Autorizacion autorizacion) {

        private int renglones() {
            return programa.renglones().size();
        }
    }

    private record Cual(long poa, int version) {}

    private final Map<Cual, Version> leidas = new LinkedHashMap<>(16, 0.75f, true);
    private int renglones;

    /** @param lectura reads it when it is not kept */
    Version version(long poa, int version, Supplier<Version> lectura) {
        Cual cual = new Cual(poa, version);
        Version hay = buscar(cual);
        if (hay != null) {
            return hay;
        }
        Version leida = lectura.get();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    guardar(cual, leida);
                }
            });
        }
        return leida;
    }

    private synchronized @Nullable Version buscar(Cual cual) {
        return leidas.get(cual);
    }

    private synchronized void guardar(Cual cual, Version leida) {
        int suyos = leida.renglones();
        if (suyos > RENGLONES || leidas.put(cual, leida) != null) {
            return;
        }
        renglones += suyos;
        Iterator<Version> laMasVieja = leidas.values().iterator();
        while (renglones > RENGLONES) {
            renglones -= laMasVieja.next().renglones();
            laMasVieja.remove();
        }
    }
}
