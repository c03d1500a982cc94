package mx.avance.lectura;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The folder of samples beside the repository; tests that need it are skipped where it is absent. */
public final class Compartido {

    private Compartido() {}

    public static Path archivo(String ruta) {
        Optional<Path> archivo = carpeta().map(carpeta -> carpeta.resolve(ruta)).filter(Files::exists);
        Assumptions.assumeTrue(archivo.isPresent(), "Sin la carpeta compartida no está " + ruta);
        return archivo.orElseThrow();
    }

    private static Optional<Path> carpeta() {
        String dicha = System.getProperty("AVANCE_SHARED", System.getenv("AVANCE_SHARED"));
        if (dicha != null) {
            return Optional.of(Path.of(dicha));
        }
        for (Path aqui = Path.of("").toAbsolutePath(); aqui != null; aqui = aqui.getParent()) {
            Path vecina = aqui.resolveSibling("shared");
            if (Files.exists(vecina.resolve("DISENO.md"))) {
                return Optional.of(vecina);
            }
        }
        return Optional.empty();
    }
}
