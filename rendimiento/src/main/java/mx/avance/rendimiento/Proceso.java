package mx.avance.rendimiento;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Runs other programs, with the time and the peak memory that they take. */
final class Proceso {

    private Proceso() {}

    /**
     * @param segundos from start to end
     * @param deProcesador what the program itself had of the processors, without those below it, as last seen alive
     * @param memoria the greatest resident memory of the program or of any process below it, in MB
     * @param dicho what it wrote, errors included
     */
    record Resultado(int codigo, double segundos, double deProcesador, long memoria, String dicho) {}

    /** The command line of this JVM with other options and another main class. */
    static List<String> java(List<String> opciones, Class<?> clase, String... argumentos) {
        List<String> orden = new ArrayList<>();
        orden.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        orden.addAll(opciones);
        orden.addAll(List.of(
                "-Djava.awt.headless=true",
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                "-cp"));
        orden.add(System.getProperty("java.class.path"));
        orden.add(clase.getName());
        orden.addAll(Arrays.asList(argumentos));
        return orden;
    }

    static Resultado correr(List<String> orden) throws IOException, InterruptedException {
        long antes = System.nanoTime();
        Process proceso = new ProcessBuilder(orden).redirectErrorStream(true).start();
        Map<Long, Long> maximos = new ConcurrentHashMap<>();
        AtomicLong procesador = new AtomicLong();
        Thread vigia = new Thread(() -> vigilar(proceso.toHandle(), maximos, procesador), "memoria");
        vigia.setDaemon(true);
        vigia.start();
        String dicho = new String(proceso.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int codigo = proceso.waitFor();
        double segundos = (System.nanoTime() - antes) / 1e9;
        vigia.join();
        long memoria =
                maximos.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return new Resultado(codigo, segundos, procesador.get() / 1e3, memoria, dicho);
    }

    private static void vigilar(ProcessHandle raiz, Map<Long, Long> maximos, AtomicLong procesador) {
        try {
            while (raiz.isAlive()) {
                raiz.info().totalCpuDuration().ifPresent(tiempo -> procesador.set(tiempo.toMillis()));
                try (Stream<ProcessHandle> todos = Stream.concat(Stream.of(raiz), raiz.descendants())) {
                    todos.forEach(cada -> maximos.merge(cada.pid(), memoria(cada.pid()), Math::max));
                }
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The most that a process has had resident so far, in MB; 0 once it has ended. */
    static long memoria(long proceso) {
        try (Stream<String> lineas = Files.lines(Path.of("/proc/" + proceso + "/status"))) {
            return lineas.filter(linea -> linea.startsWith("VmHWM:"))
                    .mapToLong(linea -> Long.parseLong(linea.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0; // it has ended
        }
    }

    /** A process that waits for orders: a line in, a line out. */
    static final class Servicial implements AutoCloseable {

        private final Process proceso;
        private final BufferedReader respuestas;

        Servicial(List<String> orden) throws IOException {
            proceso = new ProcessBuilder(orden)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            respuestas = proceso.inputReader(StandardCharsets.UTF_8);
        }

        /** How many seconds the work took there. */
        double ordenar() throws IOException {
            proceso.getOutputStream().write('\n');
            proceso.getOutputStream().flush();
            String respuesta = respuestas.readLine();
            if (respuesta == null) {
                throw new IOException("El proceso terminó sin responder");
            }
            return Long.parseLong(respuesta.substring(0, respuesta.indexOf(' '))) / 1e9;
        }

        long memoria() {
            return Proceso.memoria(proceso.pid());
        }

        @Override
        public void close() throws IOException {
            proceso.getOutputStream().close();
            try {
                proceso.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
