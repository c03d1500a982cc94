package mx.avance.aplicacion.avance.web;

import java.nio.charset.StandardCharsets;
import mx.avance.aplicacion.avance.ImprimirAvance;
import mx.avance.aplicacion.plataforma.tabla.Descarga;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A printed sheet as an answer, and the address that its square code names. */
public final class DescargaDeHoja {

    private DescargaDeHoja() {}

    public static ResponseEntity<byte[]> de(ImprimirAvance.Archivo archivo) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, tipo(archivo.nombre()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(archivo.nombre(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(archivo.contenido());
    }

    private static String tipo(String nombre) {
        if (nombre.endsWith(".pdf")) {
            return "application/pdf";
        }
        return nombre.endsWith(".csv") ? "text/csv;charset=UTF-8" : Descarga.XLSX;
    }

    /** Where this installation is, as whoever asks reaches it. */
    public static String raiz() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
