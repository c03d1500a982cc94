package mx.avance.basedatos;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The server that an Avance that was killed left running, or the file that a killed server left behind. */
final class Huerfano {

    private static final System.Logger LOG = System.getLogger(Huerfano.class.getName());

    private Huerfano() {}

    /**
     * Leaves the cluster without a server. The caller holds the lock of the data folder, so nobody else uses the one
     * that runs. Where the process of the file is not that server, PostgreSQL would believe that it is, and the file goes.
     */
    static void detener(Path cluster, Programas programas, Cuenta cuenta) throws IOException {
        Optional<Postmaster> anterior = Postmaster.leer(cluster);
        if (anterior.isEmpty()) {
            return;
        }
        Optional<ProcessHandle> suyo = anterior.get().proceso(cluster);
        if (suyo.isPresent()) {
            LOG.log(
                    Level.INFO,
                    "Se detiene el PostgreSQL que dejó corriendo una copia anterior (proceso {0}).",
                    Long.toString(anterior.get().pid()));
            Paro.rapido(suyo.get(), programas, cuenta);
        } else if (ProcessHandle.of(anterior.get().pid()).isPresent()) {
            Files.deleteIfExists(cluster.resolve(Postmaster.ARCHIVO));
        }
    }
}
