package mx.avance.rendimiento.oficina;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The load, in a process of its own: some people open the same screen over and over. Arguments: port, path, people, seconds,
 * milliseconds that each reads before the next. Answers one line: openings per second, p50, p95, p99 in ms, failures, and the
 * processors that this generator itself took.
 */
public final class Carga {

    private Carga() {}

    /** Signs everybody in, warms up for a third of the time, then measures. */
    public static void main(String[] argumentos) throws Exception {
        int puerto = Integer.parseInt(argumentos[0]);
        String ruta = argumentos[1];
        int personas = Integer.parseInt(argumentos[2]);
        long segundos = Long.parseLong(argumentos[3]);
        long pausa = Long.parseLong(argumentos[4]);
        List<Persona> dentro = new ArrayList<>();
        for (int i = 0; i < personas; i++) {
            Persona persona = new Persona(puerto);
            persona.entrar("persona" + i);
            dentro.add(persona);
        }
        abrir(dentro, ruta, segundos / 3 + 1, pausa);
        medir(() -> abrir(dentro, ruta, segundos, pausa));
    }

    /** Carries a load out and answers its line; the load gives nanoseconds, negative for what failed. */
    static void medir(Callable<List<Long>> carga) throws Exception {
        var maquina = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        long cpuAntes = maquina.getProcessCpuTime();
        long antes = System.nanoTime();
        List<Long> tiempos = carga.call();
        double duro = (System.nanoTime() - antes) / 1e9;
        double cpu = (maquina.getProcessCpuTime() - cpuAntes) / 1e9;
        long fallas = tiempos.stream().filter(tiempo -> tiempo < 0).count();
        List<Long> buenos = new ArrayList<>(
                tiempos.stream().filter(tiempo -> tiempo >= 0).sorted().toList());
        if (buenos.isEmpty()) {
            buenos.add(-1L);
        }
        System.out.println(String.format(
                Locale.ROOT,
                "%.1f %.1f %.1f %.1f %d %.2f",
                buenos.size() / duro,
                percentil(buenos, 50),
                percentil(buenos, 95),
                percentil(buenos, 99),
                fallas,
                cpu / duro));
    }

    /**
     * Nanoseconds of each opening until the whole page was there; negative when it was not the page. People do not read in step:
     * each pause lasts from half as long to half as long again, and the first one begins anywhere within it.
     */
    private static List<Long> abrir(List<Persona> personas, String ruta, long segundos, long pausa) throws Exception {
        ExecutorService hilos = Executors.newFixedThreadPool(personas.size());
        try {
            long limite = System.nanoTime() + TimeUnit.SECONDS.toNanos(segundos);
            List<Future<List<Long>>> trabajos = new ArrayList<>();
            for (Persona persona : personas) {
                Random ritmo = new Random(trabajos.size());
                trabajos.add(hilos.submit(() -> {
                    List<Long> tiempos = new ArrayList<>();
                    Thread.sleep(Math.round(pausa * ritmo.nextDouble()));
                    while (System.nanoTime() < limite) {
                        long antes = System.nanoTime();
                        HttpResponse<String> pagina = persona.abrir(ruta);
                        boolean bien = pagina.statusCode() == 200
                                && pagina.uri().getPath().equals(ruta);
                        tiempos.add(bien ? System.nanoTime() - antes : -1L);
                        Thread.sleep(Math.round(pausa * (0.5 + ritmo.nextDouble())));
                    }
                    return tiempos;
                }));
            }
            List<Long> todos = new ArrayList<>();
            for (Future<List<Long>> trabajo : trabajos) {
                todos.addAll(trabajo.get());
            }
            return todos;
        } finally {
            hilos.shutdown();
        }
    }

    static double percentil(List<Long> ordenados, int percentil) {
        int lugar = Math.min(ordenados.size() - 1, ordenados.size() * percentil / 100);
        return ordenados.get(lugar) / 1e6;
    }

    /** The line that a generator answers, from a process of its own, as numbers. */
    static double[] generar(Class<?> generador, Object... argumentos) throws IOException, InterruptedException {
        List<String> orden = new ArrayList<>(
                List.of(Proceso.java(), "-Xmx256m", "-cp", System.getProperty("java.class.path"), generador.getName()));
        for (Object argumento : argumentos) {
            orden.add(String.format(Locale.ROOT, "%s", argumento));
        }
        Process proceso = new ProcessBuilder(orden)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String renglon = new String(proceso.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        proceso.waitFor();
        return Arrays.stream(renglon.strip().split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
