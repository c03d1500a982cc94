package mx.avance.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file could not be read or written, in the person's words. */
final class CausaDeDisco {

    private CausaDeDisco() {}

    static String de(IOException falla) {
        if (falla instanceof AccessDeniedException) {
            return "no hay permiso";
        }
        if (falla instanceof NoSuchFileException) {
            return "la carpeta o el archivo no existe";
        }
        if (falla instanceof FileAlreadyExistsException || falla instanceof NotDirectoryException) {
            return "hay un archivo donde debía haber una carpeta";
        }
        if (falla instanceof DirectoryNotEmptyException) {
            return "es una carpeta, no un archivo";
        }
        String razon = falla instanceof FileSystemException disco ? disco.getReason() : falla.getMessage();
        if (razon == null) {
            return falla.getClass().getSimpleName();
        }
        if (razon.contains("No space left")) {
            return "no queda espacio en el disco";
        }
        if (razon.contains("Read-only")) {
            return "el disco es de solo lectura";
        }
        if (razon.contains("Is a directory")) {
            return "es una carpeta, no un archivo";
        }
        return razon.lines().findFirst().orElse(razon);
    }
}
