package mx.avance.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes a file whole or not at all. The content goes to a file of its own in the same folder, reaches the disk, and only
 * then takes the name of the destination; when anything fails, or the person interrupts, what was there before stays as it
 * was and nothing half written is left.
 */
final class EscrituraAtomica {

    private static final Set<Path> A_MEDIAS = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> A_MEDIAS.forEach(EscrituraAtomica::descartar)));
    }

    private EscrituraAtomica() {}

    /** Something that can be written to a stream, which it leaves open. */
    @FunctionalInterface
    interface Contenido {
        void escribir(OutputStream salida) throws IOException;
    }

    /**
     * A destination that exists and is no regular file, such as {@code /dev/stdout}, is written directly.
     *
     * @throws IOException when the folder is missing or cannot be written, or the content fails
     */
    static void escribir(Path destino, Contenido contenido) throws IOException {
        Path real = Files.exists(destino) ? destino.toRealPath() : destino.toAbsolutePath();
        if (Files.exists(real) && !Files.isRegularFile(real)) {
            try (OutputStream salida = new BufferedOutputStream(Files.newOutputStream(real))) {
                contenido.escribir(salida);
            }
            return;
        }
        Path carpeta = carpetaDe(real);
        Path provisional = carpeta.resolve("." + real.getFileName() + "."
                + Long.toString(ThreadLocalRandom.current().nextLong() >>> 1, Character.MAX_RADIX) + ".tmp");
        A_MEDIAS.add(provisional);
        try {
            try (FileChannel canal =
                            FileChannel.open(provisional, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream salida = new BufferedOutputStream(Channels.newOutputStream(canal))) {
                contenido.escribir(salida);
                salida.flush();
                canal.force(true);
            }
            Files.move(provisional, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            asentar(carpeta);
        } finally {
            descartar(provisional);
            A_MEDIAS.remove(provisional);
        }
    }

    private static Path carpetaDe(Path archivo) throws IOException {
        Path carpeta = archivo.getParent();
        if (carpeta == null) {
            throw new IOException("No es un archivo: " + archivo);
        }
        return carpeta;
    }

    /** The new name itself must reach the disk too, where the system lets a folder be opened. */
    private static void asentar(Path carpeta) throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (FileChannel canal = FileChannel.open(carpeta, StandardOpenOption.READ)) {
            canal.force(true);
        }
    }

    /** After a successful move there is nothing left to delete. */
    private static void descartar(Path provisional) {
        try {
            Files.deleteIfExists(provisional);
        } catch (IOException e) {
            provisional.toFile().deleteOnExit();
        }
    }
}
