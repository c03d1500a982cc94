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
            Files.createDirectories(carpeta, permisos(carpeta, "rwx------"));
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
            heredarDuenio(nuevo);
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
        recorrer(carpeta, Files::deleteIfExists);
    }

    /** The number of the user that owns a file; null where users have no numbers. */
    static @Nullable Integer duenio(Path ruta) throws IOException {
        return posix(ruta) ? (Integer) Files.getAttribute(ruta, "unix:uid", LinkOption.NOFOLLOW_LINKS) : null;
    }

    /** Gives a folder and all that is in it to another user, which only root may do. */
    static void entregar(Path carpeta, int uid, int gid) throws IOException {
        recorrer(carpeta, ruta -> {
            Files.setAttribute(ruta, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(ruta, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
        });
    }

    /** What root writes in the folder of somebody else stays readable by that person. */
    static void heredarDuenio(Path archivo) throws IOException {
        Path carpeta = archivo.getParent();
        Integer duenio = carpeta == null ? null : duenio(carpeta);
        if (duenio != null && !duenio.equals(duenio(archivo)) && Cuenta.soyRoot()) {
            Files.setAttribute(archivo, "unix:uid", duenio);
        }
    }

    private static FileAttribute<?>[] permisos(Path ruta, String permisos) {
        return posix(ruta)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permisos))
                }
                : new FileAttribute<?>[0];
    }

    private interface Acto {
        void en(Path ruta) throws IOException;
    }

    /** Files first, then the folder that held them. */
    private static void recorrer(Path carpeta, Acto acto) throws IOException {
        Files.walkFileTree(carpeta, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path archivo, BasicFileAttributes atributos) throws IOException {
                acto.en(archivo);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path vista, @Nullable IOException fallo) throws IOException {
                if (fallo != null) {
                    throw fallo;
                }
                acto.en(vista);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
