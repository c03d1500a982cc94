package mx.avance.aplicacion.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of lines whose parts stand between bars; what starts with # says something to whoever reads it. */
final class Hoja {

    private Hoja() {}

    /** The parts of each line of a file beside {@code resources/demo}, without the blanks around them. */
    static List<List<String>> leer(String nombre) {
        try (@Nullable InputStream archivo = Hoja.class.getResourceAsStream("/demo/" + nombre)) {
            if (archivo == null) {
                throw new IllegalStateException("no demo/" + nombre + " in the jar");
            }
            return new BufferedReader(new InputStreamReader(archivo, StandardCharsets.UTF_8))
                    .lines()
                    .filter(renglon -> !renglon.startsWith("#") && !renglon.isBlank())
                    .map(renglon -> Arrays.stream(renglon.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
