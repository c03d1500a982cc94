package mx.avance.basedatos;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The running server of a cluster. Whoever waits for it learns within milliseconds that it is ready; a thread watches it
 * and, should it die, starts it again on the same port until it is asked to stop.
 */
final class Servidor {

    private static final System.Logger LOG = System.getLogger(Servidor.class.getName());

    /** Below the ports that systems hand out by themselves, so that nobody takes ours while the server restarts. */
    private static final int PRIMER_PUERTO = 15_000;

    private static final int ULTIMO_PUERTO = 32_000;
    private static final int INTENTOS_DE_PUERTO = 20;
    private static final long ESPERA_DE_CAIDA = TimeUnit.SECONDS.toNanos(15);
    private static final long ESPERA_DE_RECUPERACION = TimeUnit.MINUTES.toNanos(30);
    private static final long ESPERA_MAXIMA_MS = 5_000;

    private final Path datos;
    private final Path cluster;
    private final Programas programas;
    private final Cuenta cuenta;
    private final List<String> ajustes;
    private final CountDownLatch cierre = new CountDownLatch(1);
    private int puerto;
    private @Nullable Process proceso;

    /** @param ajustes settings beyond those that no installation may do without */
    Servidor(Path datos, Programas programas, Cuenta cuenta, List<String> ajustes) {
        this.datos = datos;
        this.cluster = Cluster.carpeta(datos);
        this.programas = programas;
        this.cuenta = cuenta;
        this.ajustes = List.copyOf(ajustes);
    }

    int puerto() {
        return puerto;
    }

    long pid() {
        Process actual = proceso();
        return actual == null ? -1 : actual.pid();
    }

    /** Starts on a free port and returns when it takes connections. */
    void arrancar() throws IOException {
        long limite = System.nanoTime() + ESPERA_DE_CAIDA;
        int puertosOcupados = 0;
        while (true) {
            puerto = puertoLibre();
            String queja = intentar();
            if (queja == null) {
                break;
            }
            if (!libre(puerto) && puertosOcupados < INTENTOS_DE_PUERTO) {
                puertosOcupados++;
            } else if (!enCaida(queja) || System.nanoTime() > limite) {
                throw Diagnostico.alArrancar(datos, queja);
            } else {
                dormir(100);
            }
        }
        Thread vigia = new Thread(this::vigilar, "avance-postgres");
        vigia.setDaemon(true);
        vigia.start();
    }

    /** Stops it, however it can be stopped, and returns when it is not running. Nothing that was committed is lost. */
    void detener() {
        Process actual;
        synchronized (this) {
            cierre.countDown();
            actual = proceso;
        }
        if (actual != null && actual.isAlive()) {
            Paro.rapido(actual.toHandle(), programas, cuenta);
        }
    }

    /** Lets whoever is connected end what they do, for a while; new connections are refused. */
    void despedir(long milisegundos) {
        Process actual;
        synchronized (this) {
            cierre.countDown();
            actual = proceso;
        }
        if (actual != null) {
            Paro.cortes(actual.toHandle(), milisegundos);
        }
    }

    private synchronized @Nullable Process proceso() {
        return proceso;
    }

    private void vigilar() {
        try {
            while (true) {
                Process actual = proceso();
                if (actual == null) {
                    return;
                }
                int codigo = actual.waitFor();
                if (cierre.getCount() == 0) {
                    return;
                }
                LOG.log(
                        Level.WARNING,
                        "PostgreSQL terminó sin que Avance lo pidiera (código {0}); se arranca de nuevo.",
                        codigo);
                if (!levantar()) {
                    return;
                }
                LOG.log(Level.INFO, "PostgreSQL corre de nuevo.");
            }
        } catch (InterruptedException interrupcion) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tries until it runs or is not wanted any more, each time a little later, whatever goes wrong. */
    private boolean levantar() throws InterruptedException {
        long espera = 25;
        while (!cierre.await(espera, TimeUnit.MILLISECONDS)) {
            try {
                String queja = intentar();
                if (queja == null) {
                    return cierre.getCount() > 0;
                }
                LOG.log(Level.WARNING, Diagnostico.alArrancar(datos, queja).cause());
            } catch (IOException | RuntimeException fallo) {
                LOG.log(Level.WARNING, "PostgreSQL no pudo arrancar.", fallo);
            }
            espera = Math.min(espera * 2, ESPERA_MAXIMA_MS);
        }
        return false;
    }

    /** One start. Returns null when the server is ready, or else what it complained about. */
    private @Nullable String intentar() throws IOException {
        Huerfano.detener(cluster, programas, cuenta);
        cuenta.entregar(Archivos.crearCarpetaPrivada(Bitacora.carpeta(cluster)));
        Bitacora bitacora = Bitacora.desdeAhora(cluster);
        Process nuevo;
        synchronized (this) {
            if (cierre.getCount() == 0) {
                return "closing";
            }
            nuevo = cuenta.ordenAparte(orden())
                    .redirectErrorStream(true)
                    .redirectOutput(Bitacora.arranque(cluster).toFile())
                    .start();
            proceso = nuevo;
        }
        long limite = System.nanoTime() + ESPERA_DE_RECUPERACION;
        while (System.nanoTime() < limite) {
            if (!nuevo.isAlive()) {
                return bitacora.loNuevo();
            }
            if (Postmaster.leer(cluster)
                    .filter(servidor -> servidor.pid() == nuevo.pid() && servidor.listo())
                    .isPresent()) {
                return null;
            }
            dormir(2);
        }
        Paro.rapido(nuevo.toHandle(), programas, cuenta);
        return bitacora.loNuevo();
    }

    private List<String> orden() {
        List<String> orden = new ArrayList<>(List.of(programas.programa("postgres"), "-D", cluster.toString()));
        for (String ajuste : List.of(
                "port=" + puerto,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "password_encryption=scram-sha-256")) {
            orden.addAll(List.of("-c", ajuste));
        }
        for (String ajuste : ajustes) {
            orden.addAll(List.of("-c", ajuste));
        }
        return orden;
    }

    /** The previous server is dead, but somebody of it is still there: it goes away by itself. */
    private static boolean enCaida(String queja) {
        return queja.contains("pre-existing shared memory block")
                || queja.contains("lock file \"" + Postmaster.ARCHIVO + "\" already exists");
    }

    private static int puertoLibre() throws IOException {
        for (int intento = 0; intento < 100; intento++) {
            int puerto = ThreadLocalRandom.current().nextInt(PRIMER_PUERTO, ULTIMO_PUERTO);
            if (libre(puerto)) {
                return puerto;
            }
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean libre(int puerto) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress("127.0.0.1", puerto));
            return true;
        } catch (IOException ocupado) {
            return false;
        }
    }

    private static void dormir(long milisegundos) throws IOException {
        try {
            Thread.sleep(milisegundos);
        } catch (InterruptedException interrupcion) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
