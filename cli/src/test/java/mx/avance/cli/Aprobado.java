package mx.avance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares an answer with the text that was approved for it. After an intended change, {@code -Davance.aprobar=true} writes
 * the new texts, and the difference is reviewed in version control.
 */
final class Aprobado {

    private static final Path CARPETA = Path.of("src", "test", "resources", "aprobados");

    private Aprobado() {}

    static void comparar(String nombre, String respuesta) throws IOException {
        Path archivo = CARPETA.resolve(nombre);
        if (Boolean.getBoolean("avance.aprobar")) {
            Files.createDirectories(CARPETA);
            Files.writeString(archivo, respuesta);
        }
        assertThat(archivo).as("texto aprobado").exists();
        assertThat(respuesta).isEqualTo(Files.readString(archivo));
    }
}
