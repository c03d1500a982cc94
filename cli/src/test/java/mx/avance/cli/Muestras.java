package mx.avance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The documents that tests read: the repository's own, and those of the folder shared beside it, which may be absent. */
final class Muestras {

    private Muestras() {}

    /** The example that the README follows. */
    static Path ejemplo() {
        return raiz().resolve("docs").resolve("ejemplo").resolve("avance-ejemplo.txt");
    }

    /** A file of the folder shared; it may not exist. */
    static Path compartida(String nombre) {
        String indicada = System.getProperty("avance.shared", System.getenv("AVANCE_SHARED"));
        if (indicada != null) {
            return Path.of(indicada).resolve(nombre);
        }
        for (@Nullable Path carpeta = raiz(); carpeta != null; carpeta = carpeta.getParent()) {
            Path candidata = carpeta.resolveSibling("shared");
            if (Files.exists(candidata.resolve("DISENO.md"))) {
                return candidata.resolve(nombre);
            }
        }
        return raiz().resolveSibling("shared").resolve(nombre);
    }

    private static Path raiz() {
        Path carpeta = Path.of("").toAbsolutePath();
        while (!Files.exists(carpeta.resolve(".mvn"))) {
            carpeta = carpeta.getParent();
            if (carpeta == null) {
                throw new IllegalStateException("Las pruebas corren dentro del repositorio");
            }
        }
        return carpeta;
    }
}
