package mx.avance.rendimiento.oficina;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server in a process of its own, from its order to its first page. */
final class Proceso implements AutoCloseable {

    private static final long PACIENCIA_NS = TimeUnit.SECONDS.toNanos(180);

    private final Process proceso;
    private final double segundos;

    private Proceso(Process proceso, double segundos) {
        this.proceso = proceso;
        this.segundos = segundos;
    }

    static int puertoLibre() throws IOException {
        try (ServerSocket enchufe = new ServerSocket(0)) {
            return enchufe.getLocalPort();
        }
    }

    /** The one that runs these measurements. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Avance as it is built below that root, over a data folder. */
    static Proceso avance(Path raiz, Path datos, int puerto, Path bitacora) throws IOException, InterruptedException {
        return arrancar(
                List.of(
                        raiz.resolve("avance").toString(),
                        "servir",
                        "--puerto",
                        Integer.toString(puerto),
                        "--datos",
                        datos.toString()),
                puerto,
                bitacora);
    }

    /** Returns when its sign-in page answers 200. */
    static Proceso arrancar(List<String> orden, int puerto, Path bitacora) throws IOException, InterruptedException {
        long antes = System.nanoTime();
        Process proceso = new ProcessBuilder(orden)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(bitacora.toFile()))
                .start();
        URI pagina = URI.create("http://127.0.0.1:" + puerto + "/entrar");
        while (!responde(pagina)) {
            if (!proceso.isAlive() || System.nanoTime() - antes > PACIENCIA_NS) {
                proceso.destroyForcibly();
                throw new IOException("No arrancó: " + Files.readString(bitacora));
            }
            Thread.sleep(5);
        }
        return new Proceso(proceso, (System.nanoTime() - antes) / 1e9);
    }

    private static boolean responde(URI pagina) {
        try {
            HttpURLConnection conexion = (HttpURLConnection) pagina.toURL().openConnection();
            conexion.setReadTimeout(30_000);
            int estado = conexion.getResponseCode();
            conexion.disconnect();
            return estado == 200;
        } catch (IOException todavia) {
            return false;
        }
    }

    double segundos() {
        return segundos;
    }

    /** Its share of the memory, in MB. */
    long memoria() throws IOException {
        return pss(proceso.pid());
    }

    /** That of the processes below it, its PostgreSQL. */
    long memoriaDeLosSuyos() throws IOException {
        long suma = 0;
        for (ProcessHandle suyo : proceso.descendants().toList()) {
            suma += pss(suyo.pid());
        }
        return suma;
    }

    private static long pss(long pid) throws IOException {
        Path resumen = Path.of("/proc/" + pid + "/smaps_rollup");
        if (!Files.isReadable(resumen)) {
            return 0;
        }
        try (Stream<String> renglones = Files.lines(resumen)) {
            return renglones
                            .filter(renglon -> renglon.startsWith("Pss:"))
                            .mapToLong(renglon -> Long.parseLong(renglon.replaceAll("\\D", "")))
                            .sum()
                    / 1024;
        }
    }

    /** As Ctrl-C does, and waits for its end. */
    @Override
    public void close() throws IOException {
        proceso.destroy();
        try {
            if (!proceso.waitFor(40, TimeUnit.SECONDS)) {
                proceso.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
