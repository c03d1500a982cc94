package mx.avance.aplicacion.avance;

import java.time.Instant;
import java.util.List;

/**
 * A sheet that was frozen and printed to be signed by hand, as far as it has come.
 *
 * @param alcance of the sheet that was printed
 * @param huella SHA-256 of what was frozen, in hexadecimal
 * @param nombre who had it printed
 * @param digitalizadas its scans, the first one first
 */
public record EnPapel(
        String folio,
        IdDeAvance id,
        int alcance,
        String huella,
        String nombre,
        Instant impresa,
        Situacion situacion,
        List<Digitalizada> digitalizadas) {

    public EnPapel {
        digitalizadas = List.copyOf(digitalizadas);
    }

    /** What became of it. */
    public enum Situacion {
        /** It waits for signatures. */
        EN_FIRMA,
        /** All three signed it, and it is what counts. */
        FIRMADA,
        /** Somebody returned it: it is void. */
        DEVUELTA,
        /** The unit took it back: it is void. */
        RETIRADA,
        /** All three signed it, and a later alcance corrects it. */
        CORREGIDA;

        /** Whether signatures on it count for nothing. */
        public boolean esNula() {
            return this == DEVUELTA || this == RETIRADA;
        }
    }

    /**
     * A scan of it.
     *
     * @param numero from 1, within its folio
     * @param nombre of the file
     * @param tipo by its content
     * @param paginas 1 of a picture
     * @param tamanio in bytes
     * @param huella SHA-256 of the file, in hexadecimal
     * @param quien who uploaded it
     */
    public record Digitalizada(
            int numero,
            String nombre,
            String tipo,
            int paginas,
            int tamanio,
            String huella,
            String quien,
            Instant subida) {

        /** Whether it is a picture, which a browser shows by itself. */
        public boolean esImagen() {
            return tipo.startsWith("image/");
        }

        /** In words, as 1.2 MB. */
        public String tamanioEnPalabras() {
            return tamanio >= 1_048_576
                    ? String.format(java.util.Locale.ROOT, "%.1f MB", tamanio / 1_048_576.0)
                    : Math.max(1, tamanio / 1024) + " kB";
        }
    }
}
