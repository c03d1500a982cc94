package mx.avance.basedatos;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says in two Spanish sentences what the system or PostgreSQL complain about in theirs. */
final class Diagnostico {

    private static final String LLENO = "No space left on device";
    private static final long CASI_NADA = 1_000_000;

    private Diagnostico() {}

    static BaseDeDatosImposible alPreparar(Path datos, IOException fallo) {
        String texto = String.valueOf(fallo.getMessage());
        if (fallo instanceof InterruptedIOException) {
            return new BaseDeDatosImposible(
                    "Se interrumpió el arranque de la base de datos de " + datos + ".",
                    "Vuelva a arrancar Avance.",
                    fallo);
        }
        if (texto.startsWith("Cannot run program")) {
            return new BaseDeDatosImposible(
                    "Este sistema no ejecuta los programas de PostgreSQL que trae Avance: " + texto + ".",
                    "Indique con --datos una carpeta en un disco que permita ejecutar programas, o con --bd-url un"
                            + " PostgreSQL ya instalado.",
                    fallo);
        }
        if (fallo instanceof AccessDeniedException) {
            return sinPermiso(datos, fallo);
        }
        // What a full disk says depends on the language of the system; how full it is does not.
        BaseDeDatosImposible conocido = conocido(datos, lleno(datos) ? LLENO : texto, fallo);
        return conocido != null
                ? conocido
                : new BaseDeDatosImposible(
                        "No se pudo preparar la carpeta " + datos + ": " + texto + ".",
                        "Indique con --datos una carpeta en la que se puedan crear archivos.",
                        fallo);
    }

    static BaseDeDatosImposible alCrear(Path datos, String salida) {
        BaseDeDatosImposible conocido = conocido(datos, salida, null);
        return conocido != null
                ? conocido
                : new BaseDeDatosImposible(
                        "No se pudo crear la base de datos en " + datos + ": " + motivo(salida) + ".",
                        "Indique con --datos otra carpeta, o con --bd-url un PostgreSQL ya instalado.");
    }

    static BaseDeDatosImposible alArrancar(Path datos, String salida) {
        BaseDeDatosImposible conocido = conocido(datos, salida, null);
        return conocido != null
                ? conocido
                : new BaseDeDatosImposible(
                        "PostgreSQL no pudo arrancar sobre " + datos + ": " + motivo(salida) + ".",
                        "Revise los archivos de " + Bitacora.carpeta(Cluster.carpeta(datos))
                                + "; si los datos se dañaron, restaure un respaldo en otra carpeta.");
    }

    private static @Nullable BaseDeDatosImposible conocido(Path datos, String texto, @Nullable Throwable origen) {
        if (texto.contains(LLENO) || texto.contains("There is not enough space on the disk")) {
            return new BaseDeDatosImposible(
                    "No queda espacio en el disco de la carpeta " + datos + ".",
                    "Libere espacio, o indique con --datos una carpeta en otro disco.",
                    origen);
        }
        if (texto.contains("Disk quota exceeded")) {
            return new BaseDeDatosImposible(
                    "La carpeta " + datos + " llegó a la cuota de disco de este usuario.",
                    "Libere espacio, pida más cuota o indique otra carpeta con --datos.",
                    origen);
        }
        if (texto.contains("Read-only file system")) {
            return new BaseDeDatosImposible(
                    "El disco de la carpeta " + datos + " es de solo lectura.",
                    "Indique con --datos una carpeta en la que se pueda escribir.",
                    origen);
        }
        if (texto.contains("Permission denied") || texto.contains("wrong ownership")) {
            return sinPermiso(datos, origen);
        }
        if (texto.contains("administrative permissions")) {
            return new BaseDeDatosImposible(
                    "PostgreSQL no corre con permisos de administrador.",
                    "Ejecute Avance con un usuario que no sea administrador.",
                    origen);
        }
        return null;
    }

    private static String usuario() {
        String nombre = System.getProperty("user.name", "?");
        return nombre.equals("?") ? "que ejecuta Avance" : nombre;
    }

    private static boolean lleno(Path datos) {
        try {
            return Files.exists(datos) && Files.getFileStore(datos).getUsableSpace() < CASI_NADA;
        } catch (IOException ilegible) {
            return false;
        }
    }

    private static BaseDeDatosImposible sinPermiso(Path datos, @Nullable Throwable origen) {
        return new BaseDeDatosImposible(
                "El usuario " + usuario() + " no puede leer y escribir en la carpeta " + datos + ".",
                "Dele permiso sobre toda la carpeta, o indique otra con --datos.",
                origen);
    }

    /** The last complaint of PostgreSQL, without its date, or else the last thing it said. */
    private static String motivo(String salida) {
        String queja = "";
        String ultima = "terminó sin decir por qué";
        for (String linea : salida.lines().filter(texto -> !texto.isBlank()).toList()) {
            if (!linea.startsWith(Cluster.FALLO)) {
                ultima = linea.strip();
            }
            for (String marca : new String[] {"FATAL:", "PANIC:", "ERROR:", "error:"}) {
                int desde = linea.indexOf(marca);
                if (desde >= 0) {
                    queja = linea.substring(desde + marca.length()).strip();
                }
            }
        }
        return queja.isEmpty() ? ultima : queja;
    }
}
