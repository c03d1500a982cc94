package mx.avance.arranque;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of the data, which only the person who starts Avance may look into. */
final class CarpetaDeTrabajo {

    private CarpetaDeTrabajo() {}

    /** Creates it, and the folder of the log in it. */
    static void preparar(Path datos) throws IOException {
        if (Files.exists(datos) && !Files.isDirectory(datos)) {
            throw new Negativa(datos + " no es una carpeta.", "Indique con --datos una carpeta, exista o no.");
        }
        privada(datos);
        privada(datos.resolve("bitacora"));
    }

    private static void privada(Path carpeta) throws IOException {
        boolean posix = carpeta.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] permisos = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        if (!Files.isDirectory(carpeta)) {
            Files.createDirectories(carpeta, permisos);
        }
    }
}
