package mx.avance.rendimiento.oficina;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mx.avance.basedatos.PostgresEmbebido;

/** Prints the tables of the capture: saving cells and opening sheets, beside the bare statement in the same run. */
public final class MedirCaptura {

    private static final int VECES = 3;

    private final Path raiz;
    private final Path bitacora;
    private final int segundos;
    private final int calentamiento;

    private MedirCaptura(Path raiz, Path bitacora, boolean rapido) {
        this.raiz = raiz;
        this.bitacora = bitacora;
        this.segundos = rapido ? 6 : 30;
        this.calentamiento = rapido ? 3 : 180;
    }

    /** @param argumentos the root of the repository, built; {@code --rapido} for a short run */
    public static void main(String[] argumentos) throws Exception {
        Path taller = Files.createTempDirectory("avance-captura");
        try {
            new MedirCaptura(
                            Path.of(argumentos[0]),
                            taller.resolve("salida.txt"),
                            List.of(argumentos).contains("--rapido"))
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
            int personas = DatosDeCaptura.UNIDADES;
            abierto = Carga.generar(CargaDeCaptura.class, puerto, personas, 2L * segundos, 2_000, segundos);
            // As a server that has been at it for some minutes: its compiler is done with what a save is made of
            cerrado = Carga.generar(CargaDeCaptura.class, puerto, personas, segundos, 0, calentamiento);
            memoria = servir.memoria();
            suyos = servir.memoriaDeLosSuyos();
        }
        double[] piso;
        double[] pisoAbierto;
        double[] pisoMasivo = new double[VECES];
        try (PostgresEmbebido postgres = PostgresEmbebido.arrancar(datos)) {
            PisoDeCaptura desnuda = new PisoDeCaptura(postgres.conexion());
            pisoAbierto = desnuda.medir(DatosDeCaptura.UNIDADES, segundos, 2_000);
            piso = desnuda.medir(DatosDeCaptura.UNIDADES, segundos, 0);
            DatosDeCaptura.sembrarGrandes(postgres.conexion());
        }
        // Started anew, as the server that is compared with it: nothing of what was measured before is still being
        // written
        try (PostgresEmbebido postgres = PostgresEmbebido.arrancar(datos)) {
            for (int i = 0; i < VECES; i++) {
                pisoMasivo[i] = PisoMasivo.medir(postgres.conexion(), i + 1);
            }
        }
        double[] enFrio;
        double[] enCsv;
        double[] enJson;
        long memoriaMasiva;
        try (Proceso servir = servir(datos, puerto)) {
            enFrio = masiva(puerto, "CSV", 1);
            // What says nothing new is read and judged as the rest, and not written
            for (int i = 0; i < VECES; i++) {
                masiva(puerto, "CSV", 1);
                masiva(puerto, "JSON", 1);
            }
            enCsv = masiva(puerto, "CSV", 2);
            enJson = masiva(puerto, "JSON", 3);
            memoriaMasiva = servir.memoria();
        }
        Informe.escribir(
                "| | Por segundo | p50 | p95 | p99 | Fallas | CPU del generador |%n|---|--:|--:|--:|--:|--:|--:|%n");
        Informe.fila("Abrir una hoja de 40 metas, 20 personas, cada una lee un segundo (meta: p95 < 100 ms)", hoja);
        Informe.fila("Guardar una celda, 50 personas, cada una cada 2 s, ciclo abierto", abierto);
        Informe.fila("La orden desnuda por JDBC, al mismo paso", pisoAbierto);
        Informe.fila(
                "Guardar una celda, 50 personas sin pausa, ciclo cerrado, tras " + calentamiento + " s de lo mismo",
                cerrado);
        Informe.fila("La orden desnuda por JDBC, 50 conexiones sin pausa", piso);
        Informe.escribir(
                "%nGuardadas por segundo, de las de la orden desnuda: %.2f (meta ≥ 0.20). p95 del ciclo abierto: %.1f ms (meta < 50 ms, o"
                        + " ≤ 10 × la mediana de la orden desnuda, %.1f ms).%n%n",
                cerrado[0] / piso[0], abierto[2], 10 * pisoAbierto[1]);
        Informe.escribir(
                "| %,d valores con su historia, %d unidades; antes, %d llamadas de lo ya dicho | Valores/s | De las inserciones de 500 | Segundos | CPU del generador |%n"
                        + "|---|--:|--:|--:|--:|%n",
                DatosDeCaptura.VALORES, DatosDeCaptura.GRANDES, 2 * VECES);
        masiva("Ene-Mar, la primera llamada de un servidor recién arrancado, CSV", enFrio, pisoMasivo[0]);
        masiva("Abr-Jun, CSV (meta ≥ 40,000 y ≥ 1.2 ×)", enCsv, pisoMasivo[1]);
        masiva("Jul-Sep, JSON", enJson, pisoMasivo[2]);
        for (int i = 0; i < VECES; i++) {
            Informe.escribir(
                    "| El mismo trimestre (%d) de otras unidades, inserciones de 500 renglones por JDBC | %,.0f | 1.00 × | %.2f | |%n",
                    i + 1, DatosDeCaptura.VALORES / pisoMasivo[i], pisoMasivo[i]);
        }
        Informe.escribir("%n");
        Informe.memoria(memoria, suyos);
        Informe.escribir("| JVM tras la captura masiva (meta ≤ 450) | %d |%n%n", memoriaMasiva);
        Informe.maquina();
    }

    /** One call. */
    private static double[] masiva(int puerto, String formato, int trimestre) throws IOException, InterruptedException {
        return Carga.generar(CargaMasiva.class, puerto, DatosDeCaptura.FICHA, formato, trimestre);
    }

    private static void masiva(String nombre, double[] cifras, double pisoMasivo) {
        double segundosDeLaLlamada = cifras[1] / 1e3;
        Informe.escribir(
                "| %s | %,.0f | %.2f × | %.2f | %.2f núcleos |%n",
                nombre,
                DatosDeCaptura.VALORES / segundosDeLaLlamada,
                pisoMasivo / segundosDeLaLlamada,
                segundosDeLaLlamada,
                cifras[5]);
    }

    private static void autorizar(int puerto) throws IOException, InterruptedException {
        Persona planeacion = new Persona(puerto);
        planeacion.entrar("persona0");
        for (int i = 0; i < DatosDeCaptura.UNIDADES; i++) {
            planeacion.autorizar(DatosDeCaptura.POA + DatosDeCaptura.unidad(i), "Acta " + i);
        }
        planeacion.autorizar(DatosDeCaptura.POA + DatosDeCaptura.grande(0), "Acta grande");
    }

    private Proceso servir(Path datos, int puerto) throws IOException, InterruptedException {
        return Proceso.avance(raiz, datos, puerto, bitacora);
    }
}
