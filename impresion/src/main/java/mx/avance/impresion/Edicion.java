package mx.avance.impresion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF is besides its sheets.
 *
 * @param fecha the date inside the file
 * @param sinHojas what it says when there is no sheet
 * @param adjunto null for none
 */
record Edicion(
        String titulo,
        Instant fecha,
        String sinHojas,
        @Nullable Adjunto adjunto) {

    /** A file within the file: the data that it was made from. */
    record Adjunto(String nombre, String descripcion, String tipo, byte[] contenido) {}

    /** Puts the attachment into the document, where there is one. */
    void adjuntar(DocumentoPdf documento) throws IOException {
        if (adjunto != null) {
            documento.adjuntar(adjunto.nombre, adjunto.descripcion, adjunto.tipo, adjunto.contenido);
        }
    }

    /** A number for the file that depends on its content alone. */
    long identidad(List<HojaImpresa> hojas) {
        if (adjunto != null) {
            return suma(adjunto.contenido);
        }
        StringBuilder huellas = new StringBuilder(titulo);
        hojas.forEach(hoja ->
                huellas.append(hoja.huella().codigo()).append(hoja.papeleria().leyenda()));
        return suma(huellas.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static long suma(byte[] contenido) {
        long suma = 1125899906842597L;
        for (byte b : contenido) {
            suma = 31 * suma + b;
        }
        return suma;
    }
}
