package mx.avance.rendimiento;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import mx.avance.impresion.Impresion;
import mx.avance.lectura.documento.Lectura;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Prints one document: the tagged PDF/A-3a and the workbook. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH fills in the fields
public class ImprimirDocumento {

    private static final Impresion IMPRESION = new Impresion();

    @Param({"1"})
    public int hojas;

    @Param({"10"})
    public int filasPorHoja;

    private Lectura lectura;

    @Setup
    public void preparar() {
        lectura = HojasDePrueba.lectura(2023, hojas, filasPorHoja);
    }

    @Benchmark
    public int pdf(Reloj reloj) throws IOException {
        reloj.empezar();
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        IMPRESION.pdf(lectura, salida);
        reloj.parar();
        return salida.size();
    }

    @Benchmark
    public int xlsx(Reloj reloj) throws IOException {
        reloj.empezar();
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        IMPRESION.xlsx(lectura, salida);
        reloj.parar();
        return salida.size();
    }
}
