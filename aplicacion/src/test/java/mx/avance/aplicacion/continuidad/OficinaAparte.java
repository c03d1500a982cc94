package mx.avance.aplicacion.continuidad;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.avance.aplicacion.Copia;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.plataforma.base.AccesoPorLlegar;
import mx.avance.basedatos.Conexion;
import mx.avance.basedatos.PostgresEmbebido;

/**
 * Avance with its own PostgreSQL, in a process of its own that may be killed. It tells the test how to reach the database and,
 * for each ente, a token of the API.
 */
final class OficinaAparte implements AutoCloseable {

    private static final String FICHAS = "fichas.txt";

    private final Process proceso;
    private final Path datos;
    private final int puerto;
    private final Conexion base;

    private OficinaAparte(Process proceso, Path datos, int puerto, Conexion base) {
        this.proceso = proceso;
        this.datos = datos;
        this.puerto = puerto;
        this.base = base;
    }

    /** The other process: folder, port, number of entes. */
    public static void main(String[] argumentos) throws IOException {
        Path datos = Path.of(argumentos[0]);
        PostgresEmbebido postgres = PostgresEmbebido.arrancar(datos);
        Conexion base = postgres.conexion();
        Copia copia = Copia.sobre(
                AccesoPorLlegar.de(() -> base),
                Map.of("server.port", argumentos[1], "logging.level.root", "off", "logging.level.mx.avance", "off"));
        if (!Files.exists(datos.resolve(FICHAS))) {
            try {
                Files.write(datos.resolve(FICHAS), fichas(copia, Integer.parseInt(argumentos[2])));
            } catch (RuntimeException sinSembrar) {
                // The server would go on without ever saying that it is ready.
                sinSembrar.printStackTrace();
                System.exit(1);
            }
        }
        System.out.println(String.join(" ", base.url(), base.duenio(), base.claveDuenio()));
    }

    private static List<String> fichas(Copia copia, int entes) {
        Oficina oficina = copia.oficina();
        List<String> fichas = new ArrayList<>();
        for (int i = 0; i < entes; i++) {
            int ente = oficina.ente("Municipio de Caídas");
            long quien = oficina.persona(ente, "caidas" + ente, "PLANEACION");
            UnidadesDeCaidas.sembrar(copia, ente, quien);
            fichas.add(ente + " " + oficina.ficha(ente, quien, "LEER", "ESCRIBIR"));
        }
        return fichas;
    }

    /** Returns when it answers. */
    static OficinaAparte sobre(Path datos, int entes) throws IOException {
        int puerto;
        try (ServerSocket libre = new ServerSocket(0)) {
            puerto = libre.getLocalPort();
        }
        Process proceso = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx300m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OficinaAparte.class.getName(),
                        datos.toString(),
                        Integer.toString(puerto),
                        Integer.toString(entes))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        datos.resolveSibling("errores.txt").toFile()))
                .start();
        BufferedReader salida =
                new BufferedReader(new InputStreamReader(proceso.getInputStream(), StandardCharsets.UTF_8));
        for (String renglon = salida.readLine(); renglon != null; renglon = salida.readLine()) {
            if (renglon.startsWith("jdbc:")) {
                String[] partes = renglon.split(" ", -1);
                return new OficinaAparte(proceso, datos, puerto, new Conexion(partes[0], partes[1], partes[2], "", ""));
            }
        }
        throw new IllegalStateException(
                "no arrancó: " + Files.readString(datos.resolveSibling("errores.txt"), StandardCharsets.UTF_8));
    }

    int puerto() {
        return puerto;
    }

    /** The token of each ente. */
    Map<Integer, String> fichas() throws IOException {
        return Files.readAllLines(datos.resolve(FICHAS)).stream()
                .map(renglon -> renglon.split(" ", -1))
                .collect(Collectors.toMap(partes -> Integer.valueOf(partes[0]), partes -> partes[1]));
    }

    /** The database as its owner. */
    Conexion base() {
        return base;
    }

    /** kill -9, of Avance alone: its PostgreSQL is left behind. */
    void matarAvance() throws InterruptedException {
        proceso.destroyForcibly().waitFor();
    }

    /** kill -9, of PostgreSQL and all its processes at once. */
    void matarPostgres() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(datos.resolve("postgres/postmaster.pid")).get(0));
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> suyos = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        suyos.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        proceso.destroy();
        proceso.onExit().join();
    }
}
