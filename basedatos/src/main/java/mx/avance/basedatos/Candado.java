package mx.avance.basedatos;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * Only one copy of Avance uses a data folder at a time. The system lets go of the lock when the process ends, however it
 * ends; the number written in the file is for the message only.
 */
final class Candado implements AutoCloseable {

    /** Far from the text, which a locked region would hide from others on some systems. */
    private static final long REGION = 1L << 30;

    /** Closing any channel of a file drops its locks in the whole process, so a second one is never opened here. */
    private static final Set<Path> TOMADOS = new HashSet<>();

    private final Path archivo;
    private final FileChannel canal;

    private Candado(Path archivo, FileChannel canal) {
        this.archivo = archivo;
        this.canal = canal;
    }

    /** @param datos an existing folder, by its real path */
    static Candado tomar(Path datos) throws IOException {
        Path archivo = datos.resolve("candado");
        synchronized (TOMADOS) {
            if (TOMADOS.contains(archivo)) {
                throw ocupada(datos, String.valueOf(ProcessHandle.current().pid()));
            }
            FileChannel canal = FileChannel.open(
                    archivo, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                Duenio.heredar(archivo);
                if (canal.tryLock(REGION, 1, false) == null) {
                    throw ocupada(datos, leer(canal));
                }
                canal.truncate(0);
                canal.write(
                        StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
            } catch (IOException | RuntimeException fallo) {
                canal.close();
                throw fallo;
            }
            TOMADOS.add(archivo);
            return new Candado(archivo, canal);
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (TOMADOS) {
            if (canal.isOpen()) {
                TOMADOS.remove(archivo);
                canal.close();
            }
        }
    }

    private static String leer(FileChannel canal) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(32);
        canal.read(bytes, 0);
        return StandardCharsets.US_ASCII.decode(bytes.flip()).toString().strip();
    }

    private static BaseDeDatosImposible ocupada(Path datos, String pid) {
        return new BaseDeDatosImposible(
                "La carpeta " + datos + " la está usando otra copia de Avance (proceso " + pid + ").",
                "Cierre esa copia, o indique otra carpeta con --datos.");
    }
}
