package mx.avance.basedatos;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How a server is asked to stop. Java only knows the two signals that PostgreSQL hears as "no hurry" and not at all. */
final class Paro {

    private static final System.Logger LOG = System.getLogger(Paro.class.getName());
    private static final long ORDENADO_MS = 60_000;
    private static final long INMEDIATO_MS = 10_000;

    private Paro() {}

    /** Ends open sessions and stops; where that takes too long, stops as in a crash, which loses nothing committed. */
    static void rapido(ProcessHandle servidor, Programas programas, Cuenta cuenta) {
        avisar("INT", servidor, programas, cuenta);
        if (!termina(servidor, ORDENADO_MS)) {
            LOG.log(Level.WARNING, "PostgreSQL tarda en cerrar; se detiene sin esperar más.");
            avisar("QUIT", servidor, programas, cuenta);
            if (!termina(servidor, INMEDIATO_MS)) {
                servidor.destroyForcibly();
                termina(servidor, INMEDIATO_MS);
            }
        }
    }

    /** Takes no more connections and stops when the last one ends, if that happens in time. */
    static void cortes(ProcessHandle servidor, long milisegundos) {
        if (Plataforma.actual() != Plataforma.WINDOWS && servidor.destroy()) {
            termina(servidor, milisegundos);
        }
    }

    private static void avisar(String aviso, ProcessHandle servidor, Programas programas, Cuenta cuenta) {
        String pid = Long.toString(servidor.pid());
        List<String> orden = programas.plataforma() == Plataforma.WINDOWS
                ? List.of(programas.programa("pg_ctl"), "kill", aviso, pid)
                : List.of("sh", "-c", "kill -" + aviso + " " + pid);
        try {
            ProcessBuilder proceso =
                    programas.plataforma() == Plataforma.WINDOWS ? cuenta.orden(orden) : new ProcessBuilder(orden);
            proceso.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(ORDENADO_MS, TimeUnit.MILLISECONDS);
        } catch (IOException fallo) {
            LOG.log(Level.WARNING, "No se pudo avisar a PostgreSQL.", fallo);
            servidor.destroy();
        } catch (InterruptedException interrupcion) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits also when interrupted: a server that is still stopping must not be taken for a stopped one. */
    private static boolean termina(ProcessHandle servidor, long milisegundos) {
        long limite = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milisegundos);
        boolean interrumpido = false;
        try {
            while (corre(servidor)) {
                if (System.nanoTime() > limite) {
                    return false;
                }
                try {
                    Thread.sleep(2);
                } catch (InterruptedException interrupcion) {
                    interrumpido = true;
                }
            }
            return true;
        } finally {
            if (interrumpido) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A process that ended and that nobody collected, as in a container without init, does not run any more. */
    private static boolean corre(ProcessHandle servidor) {
        if (!servidor.isAlive()) {
            return false;
        }
        Path estado = Path.of("/proc", Long.toString(servidor.pid()), "stat");
        try {
            return !Files.exists(estado) || !Files.readString(estado).contains(") Z ");
        } catch (IOException termino) {
            return servidor.isAlive();
        }
    }
}
