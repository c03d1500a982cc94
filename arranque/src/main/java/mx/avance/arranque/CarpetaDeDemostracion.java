package mx.avance.arranque;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mx.avance.basedatos.PostgresEmbebido;

/**
 * Keeps the demonstration and real data apart. A folder of the demonstration carries a mark from before its first start; without
 * it, a folder with a database holds somebody's work.
 */
final class CarpetaDeDemostracion {

    private static final String MARCA = "demostracion";

    /** Written by the application once the municipality is all there. */
    private static final String COMPLETA = "demostracion-completa";

    private CarpetaDeDemostracion() {}

    /**
     * Marks a folder for the demonstration, and empties it where that is asked for.
     *
     * @return whether the municipality is still to be made in it, which takes a while
     * @throws Negativa when it has other data
     */
    static boolean preparar(Path datos, boolean desdeCero) throws IOException {
        boolean marcada = Files.exists(datos.resolve(MARCA));
        if (!marcada && Files.exists(datos.resolve("postgres"))) {
            throw new Negativa(
                    "La carpeta " + datos + " tiene datos que no son de la demostración.",
                    "Indique con --datos una carpeta vacía, o no indique ninguna.");
        }
        if (!marcada) {
            Files.writeString(datos.resolve(MARCA), "Municipio inventado de ./avance demo.\n");
        }
        // Of one that was killed while it was being made nothing can be told.
        boolean porHacer = desdeCero || !Files.exists(datos.resolve(COMPLETA));
        if (porHacer) {
            Files.deleteIfExists(datos.resolve(COMPLETA));
            PostgresEmbebido.borrar(datos);
        }
        return porHacer;
    }

    /** @throws Negativa when the folder is of the demonstration, where no real work may be kept */
    static void rechazar(Path datos) {
        if (Files.exists(datos.resolve(MARCA))) {
            throw new Negativa(
                    "La carpeta " + datos + " es de la demostración, cuyas contraseñas conoce cualquiera.",
                    "Indique con --datos otra carpeta, o ábrala con ./avance demo.");
        }
    }
}
