package mx.avance.basedatos;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files and folders of the data folder: only their owner sees them, and they survive a power cut whole. */
final class Archivos {

    private Archivos() {}

    static boolean posix(Path ruta) {
        return ruta.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    static Path crearCarpetaPrivada(Path carpeta) throws IOException {
        if (!Files.isDirectory(carpeta)) {
            Path padre = carpeta.getParent();
            if (padre != null) {
                Files.createDirectories(padre);
            }
            Files.createDirectory(carpeta, permisos(carpeta, "rwx------"));
        }
        return carpeta;
    }

    /** Takes away what others may do with a folder. */
    static void soloParaSuDuenio(Path carpeta) throws IOException {
        Set<PosixFilePermission> privados = PosixFilePermissions.fromString("rwx------");
        if (posix(carpeta) && !Files.getPosixFilePermissions(carpeta).equals(privados)) {
            Files.setPosixFilePermissions(carpeta, privados);
        }
    }

    /** Writes the whole text under a name, or leaves what was there. */
    static void escribir(Path destino, String texto) throws IOException {
        Path nuevo = destino.resolveSibling("." + destino.getFileName() + "." + System.nanoTime());
        try {
            Files.createFile(nuevo, permisos(nuevo, "rw-------"));
            try (FileChannel canal = FileChannel.open(nuevo, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(texto);
                while (bytes.hasRemaining()) {
                    canal.write(bytes);
                }
                canal.force(true);
            }
            Duenio.heredar(nuevo);
            mover(nuevo, destino);
        } finally {
            Files.deleteIfExists(nuevo);
        }
    }

    /** A rename that is on disk when this returns. */
    static void mover(Path origen, Path destino) throws IOException {
        Files.move(origen, destino, StandardCopyOption.ATOMIC_MOVE);
        Path carpeta = destino.getParent();
        if (carpeta != null && posix(destino)) {
            try (FileChannel canal = FileChannel.open(carpeta, StandardOpenOption.READ)) {
                canal.force(true);
            }
        }
    }

    static void borrar(Path carpeta) throws IOException {
        if (!Files.exists(carpeta, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(carpeta, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path archivo, BasicFileAttributes atributos) throws IOException {
                Files.deleteIfExists(archivo);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path vacia, @Nullable IOException fallo) throws IOException {
                if (fallo != null) {
                    throw fallo;
                }
                Files.deleteIfExists(vacia);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static FileAttribute<?>[] permisos(Path ruta, String permisos) {
        return posix(ruta)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permisos))
                }
                : new FileAttribute<?>[0];
    }
}
