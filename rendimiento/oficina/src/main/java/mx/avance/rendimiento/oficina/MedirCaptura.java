package mx.avance.rendimiento.oficina;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mx.avance.basedatos.PostgresEmbebido;

/** Prints the tables of the capture: saving cells and opening sheets, beside the bare statement in the same run. */
public final class MedirCaptura {

    private final Path raiz;
    private final Path bitacora;
    private final int segundos;

    private MedirCaptura(Path raiz, Path bitacora, int segundos) {
        this.raiz = raiz;
        this.bitacora = bitacora;
        this.segundos = segundos;
    }

    /** @param argumentos the root of the repository, built; {@code --rapido} for a short run */
    public static void main(String[] argumentos) throws Exception {
        Path taller = Files.createTempDirectory("avance-captura");
        try {
            new MedirCaptura(
                            Path.of(argumentos[0]),
                            taller.resolve("salida.txt"),
                            List.of(argumentos).contains("--rapido") ? 6 : 30)
                    .medir(taller.resolve("datos"));
        } finally {
            MedirOficina.borrar(taller);
        }
    }

    private void medir(Path datos) throws Exception {
        MedirOficina.escribir("# La captura%n%n");
        MedirOficina.carga();
        servir(datos, Proceso.puertoLibre()).close();
        DatosDeCaptura.sembrar(datos);
        int puerto = Proceso.puertoLibre();
        double[] abierto;
        double[] cerrado;
        double[] hoja;
        long memoria;
        long suyos;
        try (Proceso servir = servir(datos, puerto)) {
            autorizar(puerto);
            hoja = generar(Carga.class, puerto, DatosDeCaptura.hoja(0), Datos.PERSONAS, segundos, 1_000);
            abierto = generar(CargaDeCaptura.class, puerto, DatosDeCaptura.UNIDADES, 2L * segundos, 2_000);
            cerrado = generar(CargaDeCaptura.class, puerto, DatosDeCaptura.UNIDADES, segundos, 0);
            memoria = servir.memoria();
            suyos = servir.memoriaDeLosSuyos();
        }
        double[] piso;
        double[] pisoAbierto;
        try (PostgresEmbebido postgres = PostgresEmbebido.arrancar(datos)) {
            PisoDeCaptura desnuda = new PisoDeCaptura(postgres.conexion());
            pisoAbierto = desnuda.medir(DatosDeCaptura.UNIDADES, segundos, 2_000);
            piso = desnuda.medir(DatosDeCaptura.UNIDADES, segundos, 0);
        }
        MedirOficina.escribir(
                "| | Por segundo | p50 | p95 | p99 | Fallas | CPU del generador |%n|---|--:|--:|--:|--:|--:|--:|%n");
        fila("Abrir una hoja de 40 metas, 20 personas, cada una lee un segundo (meta: p95 < 100 ms)", hoja);
        fila("Guardar una celda, 50 personas, cada una cada 2 s, ciclo abierto", abierto);
        fila("La orden desnuda por JDBC, al mismo paso", pisoAbierto);
        fila("Guardar una celda, 50 personas sin pausa, ciclo cerrado", cerrado);
        fila("La orden desnuda por JDBC, 50 conexiones sin pausa", piso);
        MedirOficina.escribir(
                "%nGuardadas por segundo, de las de la orden desnuda: %.2f (meta ≥ 0.20). p95 del ciclo abierto: %.1f ms (meta < 50 ms, o"
                        + " ≤ 10 × la mediana de la orden desnuda, %.1f ms).%n%n",
                cerrado[0] / piso[0], abierto[2], 10 * pisoAbierto[1]);
        MedirOficina.escribir("| Memoria tras la carga (PSS) | MB |%n|---|--:|%n");
        MedirOficina.escribir("| JVM (meta ≤ 450) | %d |%n", memoria);
        MedirOficina.escribir("| PostgreSQL, todos sus procesos | %d |%n", suyos);
        MedirOficina.carga();
    }

    private static void fila(String nombre, double[] cifras) {
        MedirOficina.escribir(
                "| %s | %.1f | %.1f ms | %.1f ms | %.1f ms | %.0f | %.2f núcleos |%n",
                nombre, cifras[0], cifras[1], cifras[2], cifras[3], cifras[4], cifras[5]);
    }

    private static void autorizar(int puerto) throws IOException, InterruptedException {
        Persona planeacion = new Persona(puerto);
        planeacion.entrar("persona0");
        for (int i = 0; i < DatosDeCaptura.UNIDADES; i++) {
            String ruta = DatosDeCaptura.POA + DatosDeCaptura.unidad(i);
            var hecho = planeacion.enviar(
                    ruta + "/autorizacion",
                    ruta + "/autorizacion",
                    Map.of("organo", "Cabildo", "acta", "Acta " + i, "fecha", Datos.ANIO + "-01-15"));
            if (hecho.statusCode() != 200 || hecho.uri().getPath().endsWith("/autorizacion")) {
                throw new IOException("No se autorizó " + ruta + ": " + hecho.statusCode());
            }
        }
    }

    /** The line that a generator answers, from a process of its own. */
    private static double[] generar(Class<?> generador, Object... argumentos) throws IOException, InterruptedException {
        List<String> orden = new ArrayList<>(List.of(
                MedirOficina.java(), "-Xmx256m", "-cp", System.getProperty("java.class.path"), generador.getName()));
        for (Object argumento : argumentos) {
            orden.add(String.format(Locale.ROOT, "%s", argumento));
        }
        Process proceso = new ProcessBuilder(orden)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        double[] cifras = Carga.leer(new String(proceso.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        proceso.waitFor();
        return cifras;
    }

    private Proceso servir(Path datos, int puerto) throws IOException, InterruptedException {
        return Proceso.arrancar(
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
}
