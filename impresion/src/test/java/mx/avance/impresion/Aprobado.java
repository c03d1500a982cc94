package mx.avance.impresion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Text that somebody looked at and approved, kept beside the tests. */
final class Aprobado {

    private Aprobado() {}

    static void compara(String nombre, String texto) throws IOException {
        try (InputStream entrada = Aprobado.class.getResourceAsStream("/aprobados/" + nombre)) {
            assertThat(entrada).as("falta el texto aprobado " + nombre).isNotNull();
            String aprobado = new String(entrada.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(texto.replace("\r\n", "\n")).isEqualTo(aprobado.replace("\r\n", "\n"));
        }
    }
}
