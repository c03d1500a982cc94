package mx.avance.aplicacion.poa;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * The minutes or official letter behind an authorisation, as uploaded.
 *
 * @param nombre without folders
 * @param tipo by its content, whatever its name says
 */
public record ArchivoDeAutorizacion(String nombre, String tipo, byte[] contenido) {

    /** The largest that is taken, in bytes: 10 MB. */
    public static final int MAYOR = 10 * 1024 * 1024;

    private static final int NOMBRE = 150;

    /**
     * A PDF, a PNG or a JPEG.
     *
     * @throws DatosInvalidos when it is something else, or too large
     */
    public static ArchivoDeAutorizacion de(String nombre, byte[] contenido) {
        return de(nombre, contenido, MAYOR);
    }

    /**
     * The same, of another size.
     *
     * @param mayor the largest that is taken, in bytes
     */
    public static ArchivoDeAutorizacion de(String nombre, byte[] contenido, int mayor) {
        if (contenido.length > mayor) {
            throw new DatosInvalidos(Defecto.en("archivo", "poa.archivoGrande", mayor / (1024 * 1024)));
        }
        String tipo =
                tipo(contenido).orElseThrow(() -> new DatosInvalidos(Defecto.en("archivo", "poa.archivoDeOtroTipo")));
        String corto = LimpiezaDeRenglon.enUnaLinea(
                nombre.substring(Math.max(nombre.lastIndexOf('/'), nombre.lastIndexOf('\\')) + 1));
        corto = corto.length() > NOMBRE ? corto.substring(corto.length() - NOMBRE) : corto;
        return new ArchivoDeAutorizacion(corto.isEmpty() ? "acta" : corto, tipo, contenido);
    }

    private static Optional<String> tipo(byte[] contenido) {
        if (empieza(contenido, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return Optional.of("application/pdf");
        }
        if (empieza(contenido, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})) {
            return Optional.of("image/png");
        }
        return empieza(contenido, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})
                ? Optional.of("image/jpeg")
                : Optional.empty();
    }

    private static boolean empieza(byte[] contenido, byte[] marca) {
        return contenido.length > marca.length && Arrays.equals(contenido, 0, marca.length, marca, 0, marca.length);
    }

    /** As it was uploaded, to be kept and not shown: whoever uploads says what is in it. */
    public ResponseEntity<byte[]> descarga() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, tipo)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(nombre, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(contenido);
    }

    @Override
    public boolean equals(Object objeto) {
        return objeto instanceof ArchivoDeAutorizacion otro
                && nombre.equals(otro.nombre)
                && tipo.equals(otro.tipo)
                && Arrays.equals(contenido, otro.contenido);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(contenido);
    }

    @Override
    public String toString() {
        return nombre + " (" + tipo + ", " + contenido.length + " bytes)";
    }
}
