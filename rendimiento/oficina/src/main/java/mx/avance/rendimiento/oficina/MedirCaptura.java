package mx.avance.rendimiento.oficina;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            Informe.borrar(taller);
        }
    }

    private void medir(Path datos) throws Exception {
        Informe.escribir("# La captura%n%n");
        Informe.maquina();
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
            hoja = Carga.generar(Carga.class, puerto, DatosDeCaptura.hoja(0), Datos.PERSONAS, segundos, 1_000);
            abierto = Carga.generar(CargaDeCaptura.class, puerto, DatosDeCaptura.UNIDADES, 2L * segundos, 2_000);
            cerrado = Carga.generar(CargaDeCaptura.class, puerto, DatosDeCaptura.UNIDADES, segundos, 0);
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
        Informe.escribir(
                "| | Por segundo | p50 | p95 | p99 | Fallas | CPU del generador |%n|---|--:|--:|--:|--:|--:|--:|%n");
        Informe.fila("Abrir una hoja de 40 metas, 20 personas, cada una lee un segundo (meta: p95 < 100 ms)", hoja);
        Informe.fila("Guardar una celda, 50 personas, cada una cada 2 s, ciclo abierto", abierto);
        Informe.fila("La orden desnuda por JDBC, al mismo paso", pisoAbierto);
        Informe.fila("Guardar una celda, 50 personas sin pausa, ciclo cerrado", cerrado);
        Informe.fila("La orden desnuda por JDBC, 50 conexiones sin pausa", piso);
        Informe.escribir(
                "%nGuardadas por segundo, de las de la orden desnuda: %.2f (meta ≥ 0.20). p95 del ciclo abierto: %.1f ms (meta < 50 ms, o"
                        + " ≤ 10 × la mediana de la orden desnuda, %.1f ms).%n%n",
                cerrado[0] / piso[0], abierto[2], 10 * pisoAbierto[1]);
        Informe.memoria(memoria, suyos);
        Informe.maquina();
    }

    private static void autorizar(int puerto) throws IOException, InterruptedException {
        Persona planeacion = new Persona(puerto);
        planeacion.entrar("persona0");
        for (int i = 0; i < DatosDeCaptura.UNIDADES; i++) {
            planeacion.autorizar(DatosDeCaptura.POA + DatosDeCaptura.unidad(i), "Acta " + i);
        }
    }

    private Proceso servir(Path datos, int puerto) throws IOException, InterruptedException {
        return Proceso.avance(raiz, datos, puerto, bitacora);
    }
}
