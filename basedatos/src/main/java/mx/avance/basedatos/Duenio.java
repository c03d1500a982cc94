package mx.avance.basedatos;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** To whom files belong, by number, since in a container few users have a name. Only root gives files away. */
record Duenio(int uid, int gid) {

    static final Duenio ROOT = new Duenio(0, 0);

    /** Who owns nothing else. */
    static final Duenio NADIE = new Duenio(65534, 65534);

    /** Null where users have no numbers. */
    static @Nullable Duenio de(Path ruta) throws IOException {
        if (!Archivos.posix(ruta)) {
            return null;
        }
        return new Duenio(numero(ruta, "unix:uid"), numero(ruta, "unix:gid"));
    }

    static boolean soyRoot() throws IOException {
        Path estado = Path.of("/proc/self/status");
        if (!Files.exists(estado)) {
            return System.getProperty("user.name", "").equals("root");
        }
        List<String> lineas = Files.readAllLines(estado);
        return lineas.stream().anyMatch(linea -> linea.matches("Uid:\\s+\\d+\\s+0\\s.*"));
    }

    /** Whether the system knows the owner of a file by name, without which PostgreSQL creates no cluster. */
    static boolean tieneNombre(Path ruta) throws IOException {
        Duenio duenio = de(ruta);
        return duenio == null || !Files.getOwner(ruta).getName().equals(Integer.toString(duenio.uid));
    }

    boolean esRoot() {
        return uid == 0;
    }

    /** Takes a file, or a folder with all that is in it, when it is somebody else's. */
    void tomar(Path ruta) throws IOException {
        Duenio anterior = de(ruta);
        if (anterior == null || anterior.uid == uid) {
            return;
        }
        Files.walkFileTree(ruta, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path archivo, BasicFileAttributes atributos) throws IOException {
                return dar(archivo);
            }

            @Override
            public FileVisitResult preVisitDirectory(Path carpeta, BasicFileAttributes atributos) throws IOException {
                return dar(carpeta);
            }
        });
    }

    /** What root makes in the folder of somebody else stays usable by that person. */
    static void heredar(Path ruta) throws IOException {
        Path carpeta = ruta.getParent();
        Duenio duenio = carpeta == null ? null : de(carpeta);
        if (duenio != null && soyRoot()) {
            duenio.tomar(ruta);
        }
    }

    private FileVisitResult dar(Path ruta) throws IOException {
        Files.setAttribute(ruta, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(ruta, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
        return FileVisitResult.CONTINUE;
    }

    private static int numero(Path ruta, String atributo) throws IOException {
        return (Integer) Files.getAttribute(ruta, atributo, LinkOption.NOFOLLOW_LINKS);
    }
}
