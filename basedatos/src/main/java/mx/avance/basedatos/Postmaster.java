package mx.avance.basedatos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a running server says of itself in the file postmaster.pid of its cluster. */
record Postmaster(long pid, Instant inicio, String estado) {

    static final String ARCHIVO = "postmaster.pid";

    private static final int LINEA_INICIO = 2;
    private static final int LINEA_ESTADO = 7;
    private static final Duration MARGEN = Duration.ofSeconds(5);

    /** Empty when there is no such file, or it is still being written. */
    static Optional<Postmaster> leer(Path cluster) throws IOException {
        List<String> lineas;
        try {
            lineas = Files.readString(cluster.resolve(ARCHIVO), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
        } catch (NoSuchFileException falta) {
            return Optional.empty();
        }
        if (lineas.size() <= LINEA_INICIO || !esNumero(lineas.get(0)) || !esNumero(lineas.get(LINEA_INICIO))) {
            return Optional.empty();
        }
        String estado = lineas.size() > LINEA_ESTADO ? lineas.get(LINEA_ESTADO).strip() : "";
        return Optional.of(new Postmaster(
                Long.parseLong(lineas.get(0)),
                Instant.ofEpochSecond(Long.parseLong(lineas.get(LINEA_INICIO))),
                estado));
    }

    boolean listo() {
        return estado.equals("ready");
    }

    /**
     * The process of that number, when it is surely the server of this cluster. The number may have passed on to
     * somebody else since a crash: it has to run postgres, and to name the cluster, to work in it (a folder may have been
     * renamed since) or to have started when the file says.
     */
    Optional<ProcessHandle> proceso(Path cluster) throws IOException {
        Optional<ProcessHandle> candidato = ProcessHandle.of(pid);
        if (candidato.isEmpty()) {
            return Optional.empty();
        }
        Path linea = Path.of("/proc", Long.toString(pid), "cmdline");
        if (Files.exists(linea)) {
            List<String> palabras = palabras(linea);
            boolean nuestro = !palabras.isEmpty()
                    && palabras.get(0).endsWith("postgres")
                    && (palabras.contains(cluster.toString()) || trabajaEn(cluster));
            return nuestro ? candidato : Optional.empty();
        }
        ProcessHandle.Info datos = candidato.get().info();
        boolean nuestro =
                datos.command().filter(orden -> orden.contains("postgres")).isPresent()
                        && datos.startInstant()
                                .filter(desde ->
                                        Duration.between(desde, inicio).abs().compareTo(MARGEN) <= 0)
                                .isPresent();
        return nuestro ? candidato : Optional.empty();
    }

    private boolean trabajaEn(Path cluster) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), cluster);
        } catch (IOException noSeSabe) {
            return false;
        }
    }

    private static List<String> palabras(Path linea) throws IOException {
        try {
            return List.of(Files.readString(linea).split("\0"));
        } catch (NoSuchFileException termino) {
            return List.of();
        }
    }

    private static boolean esNumero(String texto) {
        return !texto.isEmpty() && texto.length() < 18 && texto.chars().allMatch(Character::isDigit);
    }
}
