package mx.avance.aplicacion.realizaciones;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * A file that proves what was done, of a row or of one of its entries. It is never deleted: one that was taken out is kept, marked.
 *
 * @param nombre without folders; blank where whoever looks may not see the file, since a name may tell a person too
 * @param tipo by its content, as HTTP names it
 * @param tamanio in bytes
 * @param huella SHA-256, in hexadecimal
 * @param entrada the one that it proves; empty when it is of the whole row
 * @param original whose public version it is; empty when it is none
 * @param visible whether whoever looks may have it
 * @param version one more with every change
 */
public record Evidencia(
        long id,
        String nombre,
        String tipo,
        int tamanio,
        String huella,
        Clasificacion clasificacion,
        OptionalLong entrada,
        OptionalLong original,
        boolean visible,
        boolean retirada,
        String quien,
        Instant cuando,
        int version) {

    /** Who may have a file. */
    public enum Clasificacion {
        /** Whoever may see the entries. */
        PUBLICA,
        /** The unit and those to whom it is granted; each look is recorded. */
        RESERVADA,
        /** The same: persons appear in it. */
        CONFIDENCIAL;

        /** Whichever of both fewer may have. */
        Clasificacion oMasCerrada(Clasificacion otra) {
            return compareTo(otra) >= 0 ? this : otra;
        }

        /** The one that a text names; empty when it names none. */
        public static Optional<Clasificacion> find(String escrita) {
            for (Clasificacion una : values()) {
                if (una.name().equals(escrita)) {
                    return Optional.of(una);
                }
            }
            return Optional.empty();
        }
    }

    /** Whether whoever may see the entries may have it. */
    public boolean esParaTodos() {
        return clasificacion == Clasificacion.PUBLICA && !retirada;
    }

    /** The same, for those alone who may see persons. */
    Evidencia cerrada() {
        return new Evidencia(
                id,
                nombre,
                tipo,
                tamanio,
                huella,
                Clasificacion.CONFIDENCIAL,
                entrada,
                original,
                visible,
                retirada,
                quien,
                cuando,
                version);
    }

    /** The same for whoever may not have it. */
    Evidencia oculta() {
        return new Evidencia(
                id,
                "",
                tipo,
                tamanio,
                huella,
                clasificacion,
                entrada,
                original,
                false,
                retirada,
                quien,
                cuando,
                version);
    }

    /** A file with its bytes, to be kept and not shown: whoever uploads says what is in it. */
    public record Archivo(String nombre, String tipo, byte[] contenido) {

        public ResponseEntity<byte[]> descarga() {
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, tipo)
                    .header("X-Content-Type-Options", "nosniff")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(nombre, StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .body(contenido);
        }
    }
}
