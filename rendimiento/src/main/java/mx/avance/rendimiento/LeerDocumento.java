package mx.avance.rendimiento;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import mx.avance.lectura.Lector;
import mx.avance.lectura.LecturaImposible;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.Lectura;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reads one document from its bytes to rows with their provenance, and beside it merely extracts its text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH fills in the fields
public class LeerDocumento {

    private static final Lector LECTOR = Lector.deSerie();

    @Param({"TABULADORES"})
    public String clase;

    @Param({"1000"})
    public int hojas;

    @Param({"10"})
    public int filasPorHoja;

    private Clase clasificada;
    private byte[] archivo;

    @Setup
    public void preparar() throws IOException, LecturaImposible {
        clasificada = Clase.valueOf(clase);
        archivo = clasificada.archivo(HojasDePrueba.lectura(2023, hojas, filasPorHoja));
        long filas =
                leer().hojas().stream().mapToLong(hoja -> hoja.metas().size()).sum();
        if (filas != (long) hojas * filasPorHoja) {
            throw new IllegalStateException("Se leyeron " + filas + " renglones de " + (long) hojas * filasPorHoja);
        }
    }

    @Benchmark
    public Lectura leer(Reloj reloj) throws LecturaImposible {
        reloj.empezar();
        Lectura lectura = leer();
        reloj.parar();
        return lectura;
    }

    @Benchmark
    public long extraer(Reloj reloj) throws IOException {
        reloj.empezar();
        long letras = clasificada.extraer(archivo);
        reloj.parar();
        return letras;
    }

    private Lectura leer() throws LecturaImposible {
        return LECTOR.leer(clasificada.nombre(), archivo, OpcionesDeLectura.NINGUNA);
    }
}
