package mx.avance.lectura.fuente;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import mx.avance.lectura.LecturaImposible;
import org.jspecify.annotations.Nullable;

/**
 * A document that has not been opened yet, on disk or in memory. Its size is judged before its content is read, so that
 * no file, however large, takes more memory than its kind may.
 */
public final class Archivo {

    private static final int MUESTRA = 8 * 1024;

    private final String nombre;
    private final @Nullable Path ruta;
    private final byte[] contenido;
    private final long tamano;

    private Archivo(String nombre, @Nullable Path ruta, byte[] contenido, long tamano) {
        this.nombre = nombre;
        this.ruta = ruta;
        this.contenido = contenido;
        this.tamano = tamano;
    }

    /**
     * @throws LecturaImposible when there is no file there, or it may not be read
     */
    public static Archivo en(Path ruta) throws LecturaImposible {
        BasicFileAttributes atributos;
        try {
            atributos = Files.readAttributes(ruta, BasicFileAttributes.class);
        } catch (IOException e) {
            throw impedimento(e);
        }
        if (atributos.isDirectory()) {
            throw new LecturaImposible("Es una carpeta, no un documento", "Indique los archivos que contiene");
        }
        if (!atributos.isRegularFile()) {
            throw new LecturaImposible(
                    "No es un archivo, sino un dispositivo o una conexión", "Guarde el documento en un archivo");
        }
        Path ultimo = ruta.getFileName();
        return new Archivo(ultimo == null ? ruta.toString() : ultimo.toString(), ruta, new byte[0], atributos.size());
    }

    /** A document that is already in memory. */
    public static Archivo de(String nombre, byte[] contenido) {
        return new Archivo(nombre, null, contenido, contenido.length);
    }

    /**
     * Its lines, whatever kind of file it is.
     *
     * @throws LecturaImposible when it has none that can be read
     */
    public Fuente extraer() throws LecturaImposible {
        if (tamano == 0) {
            throw new LecturaImposible("El archivo está vacío", "Pida de nuevo el documento a quien lo envió");
        }
        try {
            exigirTamano(Clase.PDF.tamanoMaximo(), "un documento");
            Clase clase = Clase.de(inicio());
            clase.exigirLegible();
            exigirTamano(clase.tamanoMaximo(), clase.nombre());
            String sha256 = sha256();
            return switch (clase) {
                case TEXTO -> texto(sha256);
                case PDF -> new DocumentoPdf(this, sha256).extraer();
                case LIBRO -> new Libro(this, sha256).extraer();
                case OLE2 -> throw LibroAntiguo.impedimento(this);
                case IMAGEN, COMPRIMIDO, BINARIO -> throw new IllegalStateException("Ya se rechazó: " + clase);
            };
        } catch (StackOverflowError e) {
            throw new LecturaImposible(
                    "El documento está dañado: sus partes se contienen unas a otras sin fin",
                    "Ábralo en su programa de origen y guárdelo de nuevo",
                    e);
        } catch (IOException e) {
            throw impedimento(e);
        }
    }

    /**
     * @throws LecturaImposible when the file is larger than what it is may be
     */
    private void exigirTamano(long maximo, String clase) throws LecturaImposible {
        if (tamano > maximo) {
            throw new LecturaImposible(
                    "El archivo mide " + megas(tamano) + " y " + clase + " puede medir a lo más " + megas(maximo),
                    "Divídalo en partes, por ejemplo una por unidad ejecutora");
        }
    }

    private Fuente texto(String sha256) throws IOException, LecturaImposible {
        String texto = TextoPlano.decodificar(todo());
        Optional<Separador> separador = Separador.de(texto, nombre);
        return separador.isPresent()
                ? new TextoSeparado(this, sha256).extraer(texto, separador.get())
                : new TextoCorrido(this, sha256).extraer(texto);
    }

    String nombre() {
        return nombre;
    }

    /** Null when the document is in memory. */
    @Nullable
    Path ruta() {
        return ruta;
    }

    long tamano() {
        return tamano;
    }

    InputStream abrir() throws IOException {
        return ruta == null ? new ByteArrayInputStream(contenido) : Files.newInputStream(ruta);
    }

    /** All its bytes: only for kinds whose largest size fits in memory. */
    byte[] todo() throws IOException {
        return ruta == null ? contenido : Files.readAllBytes(ruta);
    }

    private byte[] inicio() throws IOException {
        try (InputStream entrada = abrir()) {
            return entrada.readNBytes(MUESTRA);
        }
    }

    private String sha256() throws IOException {
        MessageDigest resumen;
        try {
            resumen = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Toda plataforma de Java trae SHA-256", e);
        }
        byte[] bloque = new byte[64 * 1024];
        try (InputStream entrada = abrir()) {
            for (int leidos = entrada.read(bloque); leidos >= 0; leidos = entrada.read(bloque)) {
                resumen.update(bloque, 0, leidos);
            }
        }
        return HexFormat.of().formatHex(resumen.digest());
    }

    /** What keeps the file from being read, in words of the office. */
    public static LecturaImposible impedimento(IOException e) {
        if (e instanceof NoSuchFileException) {
            return new LecturaImposible("El archivo no existe", "Revise la ruta y el nombre", e);
        }
        if (e instanceof AccessDeniedException) {
            return new LecturaImposible(
                    "No hay permiso para leer el archivo", "Pida permiso de lectura o cópielo a una carpeta propia", e);
        }
        String motivo = e instanceof FileSystemException sistema ? sistema.getReason() : e.getMessage();
        if (motivo != null && motivo.toLowerCase(Locale.ROOT).contains("symbolic link")) {
            return new LecturaImposible(
                    "El archivo es un enlace que se apunta a sí mismo", "Indique la ruta del documento verdadero", e);
        }
        return new LecturaImposible(
                "El archivo no se pudo leer del disco", "Revise que el disco esté conectado e inténtelo de nuevo", e);
    }

    private static String megas(long bytes) {
        return String.format(Locale.ROOT, "%,.0f MB", Math.ceil(bytes / 1048576.0));
    }
}
