package mx.avance.rendimiento;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** Prints one Markdown table per topic, after the machine that it measured on. */
public final class Medir {

    private static final List<String> TEMAS = List.of("lectura", "impresion", "crecimiento", "memoria", "arranque");

    private Medir() {}

    /**
     * @param argumentos the root of the repository, then {@code --rapido} and the topics wanted, all when none is named
     */
    public static void main(String[] argumentos) throws IOException, InterruptedException, RunnerException {
        Path raiz = Path.of(argumentos[0]);
        Set<String> pedidos = new TreeSet<>(Arrays.asList(argumentos).subList(1, argumentos.length));
        boolean rapido = pedidos.remove("--rapido");
        if (!TEMAS.containsAll(pedidos)) {
            System.err.println("Los temas son: " + String.join(", ", TEMAS));
            System.exit(2);
        }
        Path carpeta = Files.createTempDirectory("rendimiento");
        maquina(rapido);
        for (String tema : TEMAS) {
            if (pedidos.isEmpty() || pedidos.contains(tema)) {
                switch (tema) {
                    case "lectura" -> TablasDeJmh.lectura(rapido);
                    case "impresion" -> TablaDeImprentas.medir(rapido, carpeta);
                    case "crecimiento" -> TablasDeJmh.crecimiento(rapido);
                    case "memoria" -> TablasDeProcesos.memoria(carpeta);
                    default -> TablasDeProcesos.arranque(raiz, carpeta);
                }
                carga();
            }
        }
        borrar(carpeta);
    }

    private static void maquina(boolean rapido) throws IOException {
        String procesador = renglonDe(Path.of("/proc/cpuinfo"), "model name");
        String memoria = renglonDe(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "");
        escribir("# Mediciones%s%n", rapido ? " (modo rápido)" : "");
        escribir("| Procesador | Núcleos | Memoria | Java |%n|---|---|---|---|%n");
        escribir(
                "| %s | %d | %.0f GB | %s %s |%n",
                procesador,
                Runtime.getRuntime().availableProcessors(),
                memoria.isEmpty() ? 0 : Long.parseLong(memoria) / 1048576.0,
                System.getProperty("java.vm.name"),
                System.getProperty("java.runtime.version"));
        carga();
    }

    private static String renglonDe(Path archivo, String nombre) throws IOException {
        if (!Files.isReadable(archivo)) {
            return "";
        }
        try (Stream<String> renglones = Files.lines(archivo)) {
            return renglones
                    .filter(renglon -> renglon.startsWith(nombre))
                    .map(renglon -> renglon.substring(renglon.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /** What else the machine is doing: figures taken on a busy one are low. */
    private static void carga() {
        escribir(
                "%nCarga de la máquina en el último minuto: %.1f%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    static void escribir(String formato, Object... partes) {
        System.out.print(String.format(Locale.ROOT, formato, partes));
        System.out.flush();
    }

    static double mediana(List<Double> cifras) {
        List<Double> orden = cifras.stream().sorted().toList();
        int medio = orden.size() / 2;
        return orden.size() % 2 == 1 ? orden.get(medio) : (orden.get(medio - 1) + orden.get(medio)) / 2;
    }

    private static void borrar(Path carpeta) throws IOException {
        try (Stream<Path> todo = Files.walk(carpeta)) {
            for (Path cada : todo.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(cada);
            }
        }
    }
}
