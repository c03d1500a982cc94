package mx.avance.rendimiento.oficina;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** What the measurements of the office print alike, and the folder that they work in. */
final class Informe {

    private Informe() {}

    static void escribir(String formato, Object... partes) {
        System.out.print(String.format(Locale.ROOT, formato, partes));
        System.out.flush();
    }

    static void maquina() {
        escribir(
                "Carga de la máquina en el último minuto: %.1f; %d núcleos, Java %s.%n%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
    }

    /** The row of a load, as {@link Carga} answers it. */
    static void fila(String nombre, double[] cifras) {
        escribir(
                "| %s | %.1f | %.1f ms | %.1f ms | %.1f ms | %.0f | %.2f núcleos |%n",
                nombre, cifras[0], cifras[1], cifras[2], cifras[3], cifras[4], cifras[5]);
    }

    /** In MB. */
    static void memoria(long jvm, long postgres) {
        escribir("| Memoria tras la carga (PSS) | MB |%n|---|--:|%n");
        escribir("| JVM (meta ≤ 450) | %d |%n", jvm);
        escribir("| PostgreSQL, todos sus procesos | %d |%n", postgres);
    }

    static void borrar(Path carpeta) throws IOException {
        try (Stream<Path> todo = Files.walk(carpeta)) {
            for (Path cada : todo.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(cada);
            }
        }
    }
}
