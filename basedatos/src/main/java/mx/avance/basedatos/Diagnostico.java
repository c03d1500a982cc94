package mx.avance.basedatos;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says in two Spanish sentences what the system or PostgreSQL complain about in theirs. */
final class Diagnostico {

    private Diagnostico() {}

    static BaseDeDatosImposible alPreparar(Path datos, IOException fallo) {
        String texto = String.valueOf(fallo.getMessage());
        if (fallo instanceof AccessDeniedException || texto.contains("Permission denied")) {
            return sinPermiso(datos, fallo);
        }
        return conocido(datos, texto, fallo, "No se pudo preparar la base de datos en " + datos + ": " + texto + ".");
    }

    static BaseDeDatosImposible alCrear(Path datos, String salida) {
        return conocido(
                datos, salida, null, "No se pudo crear la base de datos en " + datos + ": " + motivo(salida) + ".");
    }

    static BaseDeDatosImposible alArrancar(Path datos, String salida) {
        return conocido(
                datos, salida, null, "PostgreSQL no pudo arrancar sobre " + datos + ": " + motivo(salida) + ".");
    }

    private static BaseDeDatosImposible conocido(Path datos, String texto, @Nullable Throwable origen, String causa) {
        if (texto.contains("No space left on device") || texto.contains("There is not enough space on the disk")) {
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
        return new BaseDeDatosImposible(
                causa,
                "Revise los archivos de " + Cluster.carpeta(datos).resolve("log")
                        + "; si los datos se dañaron, restaure un respaldo en otra carpeta.",
                origen);
    }

    private static BaseDeDatosImposible sinPermiso(Path datos, @Nullable Throwable origen) {
        return new BaseDeDatosImposible(
                "No se puede leer y escribir en la carpeta " + datos + " con el usuario "
                        + System.getProperty("user.name") + ".",
                "Dele permiso sobre toda la carpeta, o indique otra con --datos.",
                origen);
    }

    /** The last complaint of PostgreSQL, without its date. */
    private static String motivo(String salida) {
        String motivo = "";
        for (String linea : salida.lines().toList()) {
            for (String marca : new String[] {"FATAL:", "PANIC:", "ERROR:", "error:"}) {
                int desde = linea.indexOf(marca);
                if (desde >= 0 && !linea.contains("exit code")) {
                    motivo = linea.substring(desde + marca.length()).strip();
                }
            }
        }
        return motivo.isEmpty() ? "terminó sin decir por qué" : motivo;
    }
}
