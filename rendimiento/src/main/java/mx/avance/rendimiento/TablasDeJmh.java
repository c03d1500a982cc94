package mx.avance.rendimiento;

import static mx.avance.rendimiento.Medir.escribir;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The tables that JMH measures, one thread each; what is compared takes turns, so that both meet the same machine. */
final class TablasDeJmh {

    private static final int FILAS = 10_000;

    private TablasDeJmh() {}

    /** Milliseconds of one document: on the clock and of the processor. */
    private record Tiempo(double pared, double procesador) {

        static Tiempo mediana(List<Tiempo> tiempos) {
            return new Tiempo(
                    Medir.mediana(tiempos.stream().map(Tiempo::pared).toList()),
                    Medir.mediana(tiempos.stream().map(Tiempo::procesador).toList()));
        }
    }

    static void lectura(boolean rapido) throws RunnerException {
        escribir("%n## Lectura de 10,000 renglones en un hilo%n%n");
        escribir(
                "Con procedencia de cada celda. «CPU» cuenta el tiempo de procesador del hilo y no el del reloj. «Veces» es"
                        + " cuánto tarda de lo que tarda sacar solo el texto del mismo archivo, en tiempo de procesador.%n%n");
        escribir("| Entrada | Hojas | Renglones/s | Renglones/s de CPU | Veces |%n|---|---|--:|--:|--:|%n");
        for (Clase clase : Clase.values()) {
            int varias = clase.hojas(FILAS);
            for (int hojas : rapido ? new int[] {varias} : new int[] {varias, 1}) {
                List<Tiempo> leer = new ArrayList<>();
                List<Tiempo> extraer = new ArrayList<>();
                for (int turno = 0; turno < (rapido ? 1 : 2); turno++) {
                    leer.add(tiempo("LeerDocumento.leer", clase, hojas, FILAS / hojas, rapido));
                    extraer.add(tiempo("LeerDocumento.extraer", clase, hojas, FILAS / hojas, rapido));
                }
                Tiempo leido = Tiempo.mediana(leer);
                escribir(
                        "| %s | %,d de %,d | %,.0f | %,.0f | %.2f |%n",
                        clase.rotulo(),
                        hojas,
                        FILAS / hojas,
                        FILAS / leido.pared() * 1000,
                        FILAS / leido.procesador() * 1000,
                        leido.procesador() / Tiempo.mediana(extraer).procesador());
            }
        }
    }

    static void crecimiento(boolean rapido) throws RunnerException {
        escribir("%n## De 10 a 10,000 renglones%n%nMilisegundos de procesador por documento; entre paréntesis,"
                + " microsegundos por renglón.%n%n");
        escribir("| | 10 | 100 | 1,000 | 10,000 |%n|---|--:|--:|--:|--:|%n");
        for (boolean unaHoja : new boolean[] {false, true}) {
            String como = unaHoja ? "una sola hoja" : "hojas de 10";
            for (Clase clase : List.of(Clase.TABULADORES, Clase.XLSX, Clase.PDF)) {
                renglon("Leer " + clase.rotulo() + ", " + como, unaHoja, (hojas, filas) -> {
                    int suyas = Math.min(hojas, clase.hojas(hojas * filas)); // never more tabs than can be read
                    return tiempo("LeerDocumento.leer", clase, suyas, hojas * filas / suyas, rapido)
                            .procesador();
                });
            }
            renglon("Imprimir PDF/A-3a, " + como, unaHoja, (hojas, filas) -> tiempo(
                            "ImprimirDocumento.pdf", null, hojas, filas, rapido)
                    .procesador());
            renglon("Imprimir XLSX, " + como, unaHoja, (hojas, filas) -> tiempo(
                            "ImprimirDocumento.xlsx", null, hojas, filas, rapido)
                    .procesador());
        }
    }

    private interface Medida {
        double de(int hojas, int filasPorHoja) throws RunnerException;
    }

    private static void renglon(String rotulo, boolean unaHoja, Medida medida) throws RunnerException {
        escribir("| %s |", rotulo);
        for (int filas = 10; filas <= FILAS; filas *= 10) {
            double ms = unaHoja ? medida.de(1, filas) : medida.de(filas / 10, 10);
            escribir(" %,.2f (%,.0f) |", ms, ms * 1000 / filas);
        }
        escribir("%n");
    }

    private static Tiempo tiempo(String cual, @Nullable Clase clase, int hojas, int filasPorHoja, boolean rapido)
            throws RunnerException {
        ChainedOptionsBuilder opciones = new OptionsBuilder()
                .include("\\." + cual.replace(".", "\\.") + "$")
                .forks(1)
                .threads(1)
                .jvmArgs("-Xms2g", "-Xmx2g", "-XX:+UseSerialGC", "-Djava.awt.headless=true")
                .warmupIterations(rapido ? 3 : 5)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(rapido ? 2 : 3)
                .measurementTime(TimeValue.seconds(rapido ? 1 : 2))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .param("hojas", String.valueOf(hojas))
                .param("filasPorHoja", String.valueOf(filasPorHoja));
        if (clase != null) {
            opciones.param("clase", clase.name());
        }
        RunResult resultado = new Runner(opciones.build()).runSingle();
        double nanosegundos = segun(resultado, "nanosegundos");
        double veces = segun(resultado, "veces");
        return new Tiempo(resultado.getPrimaryResult().getScore(), nanosegundos / veces / 1e6);
    }

    private static double segun(RunResult resultado, String contador) {
        return Objects.requireNonNull(resultado.getSecondaryResults().get(contador))
                .getScore();
    }
}
