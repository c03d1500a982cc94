package mx.avance.impresion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book of two hundred units of forty rows in a heap of 160 MB, in a process of its own. How long it takes is told, not judged. */
class LibroEnPocaMemoriaTest {

    private static final int UNIDADES = 200;

    @TempDir
    private Path carpeta;

    /** What runs in that process. */
    static final class Imprenta {

        private Imprenta() {}

        public static void main(String[] argumentos) throws Exception {
            List<CedulaPoa> libro = EjemplosDePoa.libro(UNIDADES, 40);
            ImpresionDePoa impresion = new ImpresionDePoa();
            long comienzo = System.nanoTime();
            try (OutputStream salida = archivo(argumentos[0])) {
                impresion.pdf(libro, salida);
            }
            long pdf = System.nanoTime();
            try (OutputStream salida = archivo(argumentos[1])) {
                impresion.xlsx(libro, salida);
            }
            System.out.printf(
                    "Libro de %d unidades con %d MB: PDF en %d ms, XLSX en %d ms%n",
                    UNIDADES,
                    Runtime.getRuntime().maxMemory() >> 20,
                    TimeUnit.NANOSECONDS.toMillis(pdf - comienzo),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - pdf));
        }

        private static OutputStream archivo(String nombre) throws Exception {
            return new BufferedOutputStream(Files.newOutputStream(Path.of(nombre)));
        }
    }

    @Test
    void el_libro_de_un_municipio_grande_cabe_en_160_megas() throws Exception {
        Path pdf = carpeta.resolve("libro.pdf");
        Path xlsx = carpeta.resolve("libro.xlsx");
        Process proceso = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Imprenta.class.getName(),
                        pdf.toString(),
                        xlsx.toString())
                .redirectErrorStream(true)
                .redirectOutput(carpeta.resolve("salida").toFile())
                .start();
        try {
            assertThat(proceso.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            proceso.destroyForcibly();
        }
        String salida = Files.readString(carpeta.resolve("salida"));
        System.out.print(salida);

        assertThat(proceso.exitValue()).as(salida).isZero();
        assertThat(pdf).isNotEmptyFile();
        assertThat(xlsx).isNotEmptyFile();
    }
}
