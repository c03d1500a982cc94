package mx.avance.lectura.fuente;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import mx.avance.lectura.LecturaImposible;

/** The container of old office documents, which is also what Excel wraps around a workbook that has a password. */
final class LibroAntiguo {

    private LibroAntiguo() {}

    /** Which of the two it is, told by the names of its streams. */
    static LecturaImposible impedimento(Archivo archivo) throws IOException {
        if (contiene(archivo, "EncryptedPackage")) {
            return new LecturaImposible(
                    "El libro está protegido con contraseña", "Guarde una copia sin contraseña y lea esa copia");
        }
        if (contiene(archivo, "WordDocument")) {
            return new LecturaImposible("Es un documento de Word", "Guárdelo como PDF y lea el PDF");
        }
        return new LecturaImposible(
                "Es un libro de Excel anterior a 2007 (.xls)", "Guárdelo como .xlsx y lea esa copia");
    }

    private static boolean contiene(Archivo archivo, String nombre) throws IOException {
        byte[] buscado = nombre.getBytes(StandardCharsets.UTF_16LE);
        byte[] bloque = new byte[64 * 1024];
        int guardados = 0;
        try (InputStream entrada = archivo.abrir()) {
            for (int n = entrada.read(bloque, guardados, bloque.length - guardados);
                    n >= 0;
                    n = entrada.read(bloque, guardados, bloque.length - guardados)) {
                int hay = guardados + n;
                if (indice(bloque, hay, buscado) >= 0) {
                    return true;
                }
                guardados = Math.min(hay, buscado.length - 1);
                System.arraycopy(bloque, hay - guardados, bloque, 0, guardados);
            }
        }
        return false;
    }

    private static int indice(byte[] bloque, int hay, byte[] buscado) {
        for (int i = 0; i + buscado.length <= hay; i++) {
            int j = 0;
            while (j < buscado.length && bloque[i + j] == buscado[j]) {
                j++;
            }
            if (j == buscado.length) {
                return i;
            }
        }
        return -1;
    }
}
