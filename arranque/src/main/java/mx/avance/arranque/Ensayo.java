package mx.avance.arranque;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import mx.avance.cli.LineaDeOrdenes;
import mx.avance.cli.Terminal;

/**
 * Carries out several commands in one process, so that the JVM sees every class that they use and can archive it. Only the
 * start script asks for it, after building.
 */
final class Ensayo {

    /** Names the file with the commands: one a line, their words separated by tabs. */
    static final String LISTA = "avance.ensayo";

    private Ensayo() {}

    /** @return 0 when every command was carried out, whatever it answered */
    static int de(Path lista) throws IOException {
        for (String orden : Files.readAllLines(lista)) {
            Terminal terminal = Terminal.delSistema();
            LineaDeOrdenes.de(terminal, new OficinaEnMarcha(terminal, Ensayo::pedirUnaPagina))
                    .ejecutar(orden.split("\t"));
        }
        return 0;
    }

    /** What the first person of the day does: the office is up once this page is there. */
    private static void pedirUnaPagina(URI direccion) {
        for (String ruta : new String[] {"/entrar", "/recursos/avance.css", "/salud", "/no-existe"}) {
            try {
                HttpURLConnection conexion =
                        (HttpURLConnection) direccion.resolve(ruta).toURL().openConnection();
                conexion.getResponseCode();
                conexion.disconnect();
            } catch (IOException e) {
                throw new UncheckedIOException("no answer from " + direccion.resolve(ruta), e);
            }
        }
    }
}
