package mx.avance.lectura;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import mx.avance.lectura.documento.Lectura;

/**
 * Whatever the bytes, a reader gives a reading or says why not. By default the kept corpus runs; with JAZZER_FUZZ=1 new
 * inputs are sought.
 */
class LectoresFuzzTest {

    private static final Lector LECTOR = Lector.deSerie();

    private static void leer(String nombre, byte[] bytes) {
        try {
            Lectura lectura = LECTOR.leer(nombre, bytes, OpcionesDeLectura.NINGUNA);
            assertThat(lectura.hojas()).isNotEmpty();
        } catch (LecturaImposible e) {
            assertThat(e).hasMessageMatching("(?s)\\p{Lu}.*[^.]");
            assertThat(e.salida()).isNotBlank();
        }
    }

    private static byte[] conMarca(String marca, byte[] bytes) {
        byte[] inicio = marca.getBytes(StandardCharsets.ISO_8859_1);
        byte[] todo = new byte[inicio.length + bytes.length];
        System.arraycopy(inicio, 0, todo, 0, inicio.length);
        System.arraycopy(bytes, 0, todo, inicio.length, bytes.length);
        return todo;
    }

    @FuzzTest(maxDuration = "2m")
    void texto(byte[] bytes) {
        leer("f.txt", bytes);
    }

    @FuzzTest(maxDuration = "2m")
    void csv(byte[] bytes) {
        leer("f.csv", bytes);
    }

    @FuzzTest(maxDuration = "2m")
    void libro(byte[] bytes) {
        leer("f.xlsx", bytes.length > 1 && bytes[0] == 'P' ? bytes : conMarca("PK\3\4", bytes));
    }

    @FuzzTest(maxDuration = "2m")
    void pdf(byte[] bytes) {
        leer("f.pdf", bytes.length > 0 && bytes[0] == '%' ? bytes : conMarca("%PDF-1.4\n", bytes));
    }
}
