package mx.avance.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the data of a person's Avance is kept when the command does not say: the place that each system has for it. */
record CarpetaDeDatos(Map<String, String> entorno, String sistema, Path casa) {

    /** Names another folder for {@code servir}, never for the demonstration, which must not mix with real data. */
    static final String VARIABLE = "AVANCE_DATOS";

    static CarpetaDeDatos deEstaPersona() {
        return new CarpetaDeDatos(
                System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
    }

    Path deLaOficina() {
        String dicha = entorno.getOrDefault(VARIABLE, "");
        return dicha.isBlank() ? base().resolve("datos") : Path.of(dicha);
    }

    Path deLaDemostracion() {
        return base().resolve("demo");
    }

    private Path base() {
        String nombre = sistema.toLowerCase(Locale.ROOT);
        if (nombre.startsWith("windows")) {
            return absoluta(entorno.get("LOCALAPPDATA"), casa.resolve("AppData").resolve("Local"))
                    .resolve("Avance");
        }
        if (nombre.startsWith("mac")) {
            return casa.resolve("Library").resolve("Application Support").resolve("Avance");
        }
        return absoluta(entorno.get("XDG_DATA_HOME"), casa.resolve(".local").resolve("share"))
                .resolve("avance");
    }

    /** The XDG specification says to ignore a relative one. */
    private static Path absoluta(@Nullable String dicha, Path otra) {
        return dicha != null && Path.of(dicha).isAbsolute() ? Path.of(dicha) : otra;
    }
}
