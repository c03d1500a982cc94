package mx.avance.basedatos;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The unpacked programs of PostgreSQL. A folder appears complete under the name of its version or does not appear, and
 * carries the list of what it holds: where a file is missing or shorter than listed, it is unpacked again.
 */
record Programas(Path carpeta, Plataforma plataforma) {

    private static final String LISTA = "contenido";
    private static final Pattern SOBRA = Pattern.compile("(include|lib/pkgconfig|lib/postgresql/pgxs)/.*|.*\\.a");

    /** As in 18.6.0. */
    static String version() {
        try (InputStream archivo = Programas.class.getResourceAsStream("version.properties")) {
            if (archivo == null) {
                throw new IllegalStateException("version.properties is not in the jar");
            }
            Properties propiedades = new Properties();
            propiedades.load(archivo);
            return propiedades.getProperty("postgresql");
        } catch (IOException fallo) {
            throw new UncheckedIOException(fallo);
        }
    }

    /** Those of this version under a folder, unpacking them where they are not there or not complete. */
    static Programas preparar(Path raiz, String version) throws IOException {
        Plataforma plataforma = Plataforma.actual();
        Path carpeta = raiz.resolve(version);
        if (!completos(carpeta)) {
            Files.createDirectories(raiz);
            Duenio.heredar(raiz);
            desempacar(carpeta, plataforma);
        }
        return new Programas(carpeta, plataforma);
    }

    String programa(String nombre) {
        return carpeta.resolve("bin").resolve(plataforma.ejecutable(nombre)).toString();
    }

    static boolean completos(Path carpeta) throws IOException {
        List<String> lista;
        try {
            lista = Files.readAllLines(carpeta.resolve(LISTA));
        } catch (NoSuchFileException falta) {
            return false;
        }
        for (String linea : lista) {
            int espacio = linea.indexOf(' ');
            Path archivo = carpeta.resolve(linea.substring(espacio + 1));
            if (!Files.isRegularFile(archivo) || Files.size(archivo) != Long.parseLong(linea, 0, espacio, 10)) {
                return false;
            }
        }
        return !lista.isEmpty();
    }

    private static void desempacar(Path carpeta, Plataforma plataforma) throws IOException {
        Path taller = carpeta.resolveSibling("." + carpeta.getFileName() + "." + UUID.randomUUID());
        try (InputStream archivo = Programas.class.getResourceAsStream(plataforma.archivo())) {
            if (archivo == null) {
                throw new BaseDeDatosImposible(
                        "Esta copia de Avance no trae PostgreSQL para " + System.getProperty("os.name") + " en "
                                + System.getProperty("os.arch") + ".",
                        "Indique con --bd-url un PostgreSQL ya instalado.");
            }
            Files.createDirectory(taller);
            String lista = extraer(archivo, taller);
            Archivos.escribir(taller.resolve(LISTA), lista);
            permitir(taller.resolve(LISTA), 0644);
            if (Files.exists(carpeta, LinkOption.NOFOLLOW_LINKS) && !completos(carpeta)) {
                Archivos.mover(carpeta, taller.resolveSibling(taller.getFileName() + ".incompleta"));
            }
            if (!Files.exists(carpeta, LinkOption.NOFOLLOW_LINKS)) {
                Archivos.mover(taller, carpeta);
                Duenio.heredar(carpeta);
            }
        } finally {
            Archivos.borrar(taller);
            Archivos.borrar(taller.resolveSibling(taller.getFileName() + ".incompleta"));
        }
    }

    /** Unpacks what running the server needs, and says it as the list to verify. */
    private static String extraer(InputStream archivo, Path taller) throws IOException {
        StringBuilder lista = new StringBuilder(65_536);
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archivo, 65_536)))) {
            for (TarArchiveEntry entrada = tar.getNextEntry(); entrada != null; entrada = tar.getNextEntry()) {
                String nombre = entrada.getName();
                Path destino = taller.resolve(nombre).normalize();
                if (SOBRA.matcher(nombre).matches() || destino.equals(taller)) {
                    continue;
                }
                if (!destino.startsWith(taller)) {
                    throw new IOException(nombre + " is outside of the archive");
                }
                if (entrada.isDirectory()) {
                    Files.createDirectories(destino);
                    continue;
                }
                Path padre = destino.getParent();
                if (padre != null) {
                    Files.createDirectories(padre);
                }
                if (entrada.isSymbolicLink()) {
                    Files.createSymbolicLink(destino, Path.of(entrada.getLinkName()));
                } else {
                    Files.copy(tar, destino);
                    permitir(destino, entrada.getMode());
                    lista.append(entrada.getSize()).append(' ').append(nombre).append('\n');
                }
            }
        }
        try (Stream<Path> todo = Files.walk(taller)) {
            for (Path carpeta : todo.filter(Files::isDirectory).toList()) {
                permitir(carpeta, 0755);
            }
        }
        return lista.toString();
    }

    /** Anyone may read and run them: as root, the server runs as somebody else. */
    private static void permitir(Path archivo, int modo) throws IOException {
        if (Archivos.posix(archivo)) {
            boolean ejecutable = (modo & 0100) != 0;
            Files.setPosixFilePermissions(
                    archivo, PosixFilePermissions.fromString(ejecutable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
