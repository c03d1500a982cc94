package mx.avance.rendimiento.oficina;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.avance.basedatos.Conexion;
import mx.avance.basedatos.PostgresEmbebido;

/** Prints the tables of the office, after the machine that they were measured on. */
public final class MedirOficina {

    private static final List<String> OPCIONES = List.of(
            "-XX:+UseSerialGC",
            "-Xms96m",
            "-Xmn48m",
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=40",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8");
    private static final String POA = "/poa/" + Datos.ANIO + "/542/";

    private final Path raiz;
    private final Path taller;
    private final Path bitacora;
    private final int vueltas;

    private MedirOficina(Path raiz, Path taller, int vueltas) {
        this.raiz = raiz;
        this.taller = taller;
        this.bitacora = taller.resolve("salida.txt");
        this.vueltas = vueltas;
    }

    /** @param argumentos the root of the repository, built; {@code --rapido} for fewer turns, {@code --carga} without the starts */
    public static void main(String[] argumentos) throws Exception {
        Path taller = Files.createTempDirectory("avance-oficina");
        boolean rapido = List.of(argumentos).contains("--rapido");
        try {
            new MedirOficina(Path.of(argumentos[0]), taller, rapido ? 1 : 5)
                    .medir(rapido ? 6 : 30, !List.of(argumentos).contains("--carga"));
        } finally {
            Informe.borrar(taller);
        }
    }

    private void medir(int segundos, boolean conArranques) throws Exception {
        Informe.escribir("# La oficina%n%n");
        Informe.maquina();
        Path datos = taller.resolve("datos");
        double primero;
        try (Proceso servir = servir(datos, Proceso.puertoLibre())) {
            primero = servir.segundos();
        }
        if (conArranques) {
            arranques(datos, primero);
        }
        Datos.sembrar(datos);
        int puerto = Proceso.puertoLibre();
        try (Proceso servir = servir(datos, puerto)) {
            abrir(puerto, segundos);
            autorizar(puerto);
            Informe.memoria(servir.memoria(), servir.memoriaDeLosSuyos());
        }
        Informe.maquina();
    }

    /** Taking turns, so that whatever else the machine does falls upon both. */
    private void arranques(Path datos, double primero) throws Exception {
        List<Double> avance = new ArrayList<>();
        List<Double> desnuda = new ArrayList<>();
        try (PostgresEmbebido otra = PostgresEmbebido.arrancar(taller.resolve("otra"))) {
            Path archivo = archivoDeClases(otra.conexion());
            for (int i = 0; i < vueltas; i++) {
                int puerto = Proceso.puertoLibre();
                try (Proceso servir = servir(datos, puerto)) {
                    avance.add(servir.segundos());
                }
                puerto = Proceso.puertoLibre();
                try (Proceso otro = Proceso.arrancar(
                        desnuda(otra.conexion(), puerto, "-Xshare:auto", "-XX:SharedArchiveFile=" + archivo),
                        puerto,
                        bitacora)) {
                    desnuda.add(otro.segundos());
                }
            }
        }
        Informe.escribir(
                "| Arranque, de la orden a la página para entrar (mediana de %d) | Segundos | De menor a mayor |%n",
                vueltas);
        Informe.escribir("|---|--:|---|%n");
        fila("./avance servir, con su PostgreSQL", avance);
        fila("Boot desnudo: mismas bibliotecas y opciones, base de datos ya encendida", desnuda);
        Informe.escribir("| Avance es (meta ≤ 1.3 ×) | %.2f × | |%n", mediana(avance) / mediana(desnuda));
        Informe.escribir("| ./avance servir por primera vez, carpeta vacía | %.2f | |%n%n", primero);
    }

    private static void fila(String nombre, List<Double> cifras) {
        Informe.escribir(
                "| %s | %.2f | %s |%n",
                nombre,
                mediana(cifras),
                cifras.stream()
                        .sorted()
                        .map(cifra -> String.format(Locale.ROOT, "%.2f", cifra))
                        .collect(Collectors.joining(", ")));
    }

    private Proceso servir(Path datos, int puerto) throws IOException, InterruptedException {
        return Proceso.avance(raiz, datos, puerto, bitacora);
    }

    private List<String> desnuda(Conexion base, int puerto, String... opciones) {
        List<String> orden = new ArrayList<>();
        orden.add(Proceso.java());
        orden.addAll(OPCIONES);
        orden.addAll(List.of(opciones));
        orden.addAll(List.of(
                "-cp",
                rutaDeClases(),
                "mx.avance.rendimiento.desnuda.Desnuda",
                Integer.toString(puerto),
                base.url(),
                base.duenio(),
                base.claveDuenio()));
        return orden;
    }

    /** The libraries of Avance without its own code. */
    private static String rutaDeClases() {
        return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1))
                .filter(jar -> !jar.matches(".*/(nucleo|lectura|impresion|basedatos|aplicacion|cli)-[^/]*\\.jar"))
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    /** Made as that of Avance: by one start and a few pages. */
    private Path archivoDeClases(Conexion base) throws IOException, InterruptedException {
        Path clases = taller.resolve("clases");
        Path archivo = taller.resolve("clases.jsa");
        int puerto = Proceso.puertoLibre();
        Proceso.arrancar(desnuda(base, puerto, "-Xshare:off", "-XX:DumpLoadedClassList=" + clases), puerto, bitacora)
                .close();
        List<String> hacer = desnuda(
                base, puerto, "-Xshare:dump", "-XX:SharedClassListFile=" + clases, "-XX:SharedArchiveFile=" + archivo);
        new ProcessBuilder(hacer)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(bitacora.toFile()))
                .start()
                .waitFor();
        return archivo;
    }

    private void abrir(int puerto, int segundos) throws IOException, InterruptedException {
        Informe.escribir(
                "| Abrir un POA de 40 metas, %d personas | Aperturas/s | p50 | p95 (meta < 100 ms) | p99 | Fallas | CPU del"
                        + " generador |%n",
                Datos.PERSONAS);
        Informe.escribir("|---|--:|--:|--:|--:|--:|--:|%n");
        for (int pausa : new int[] {1_000, 0}) {
            Informe.fila(
                    pausa == 0 ? "sin pausa" : "cada una lee un segundo, más o menos, entre una y otra",
                    Carga.generar(Carga.class, puerto, POA + "54201", Datos.PERSONAS, segundos, pausa));
        }
        Informe.escribir("%n");
    }

    private static void autorizar(int puerto) throws IOException, InterruptedException {
        Persona planeacion = new Persona(puerto);
        planeacion.entrar("persona0");
        List<Double> segundos = new ArrayList<>();
        for (int i = 0; i < Datos.GRANDES; i++) {
            segundos.add(planeacion.autorizar(POA + "5420" + (i + 2), "Acta " + i));
        }
        Informe.escribir(
                "| Autorizar un POA de 1,000 metas, hasta ver la página siguiente | Segundos | De menor a mayor |%n");
        Informe.escribir("|---|--:|---|%n");
        fila("Mediana de " + Datos.GRANDES + " (meta < 1 s)", segundos);
        Informe.escribir("%n");
    }

    private static double mediana(List<Double> cifras) {
        return cifras.stream().sorted().toList().get(cifras.size() / 2);
    }
}
