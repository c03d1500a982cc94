package mx.avance.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this build and of the Java that runs it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        Properties version = new Properties();
        try (InputStream entrada = Version.class.getResourceAsStream("version.properties")) {
            if (entrada == null) {
                throw new IOException("Falta version.properties junto a " + Version.class.getName());
            }
            version.load(entrada);
        }
        return new String[] {
            "Avance " + version.getProperty("version"),
            "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")"
        };
    }
}
