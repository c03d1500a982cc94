package mx.avance.basedatos;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a server wrote in its logs since a moment, to say why it did not start. */
final class Bitacora {

    private static final int LO_ULTIMO = 16_384;

    private final Path carpeta;
    private final Map<Path, Long> antes;

    private Bitacora(Path carpeta, Map<Path, Long> antes) {
        this.carpeta = carpeta;
        this.antes = antes;
    }

    static Path carpeta(Path cluster) {
        return cluster.resolve("log");
    }

    /** Where a server writes until it opens its own log. */
    static Path arranque(Path cluster) {
        return carpeta(cluster).resolve("arranque.log");
    }

    static Bitacora desdeAhora(Path cluster) throws IOException {
        Map<Path, Long> antes = new HashMap<>();
        Files.deleteIfExists(arranque(cluster));
        for (Path archivo : archivos(carpeta(cluster))) {
            antes.put(archivo, Files.size(archivo));
        }
        return new Bitacora(carpeta(cluster), antes);
    }

    String loNuevo() throws IOException {
        StringBuilder texto = new StringBuilder();
        for (Path archivo : archivos(carpeta)) {
            try (RandomAccessFile lector = new RandomAccessFile(archivo.toFile(), "r")) {
                long leido = antes.getOrDefault(archivo, 0L);
                long fin = lector.length();
                // A log that is shorter than it was has been started again.
                long desde = Math.max(leido > fin ? 0 : leido, fin - LO_ULTIMO);
                byte[] bytes = new byte[(int) (fin - desde)];
                lector.seek(desde);
                lector.readFully(bytes);
                texto.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
            }
        }
        return texto.toString();
    }

    private static List<Path> archivos(Path carpeta) throws IOException {
        try (Stream<Path> archivos = Files.list(carpeta)) {
            return archivos.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
