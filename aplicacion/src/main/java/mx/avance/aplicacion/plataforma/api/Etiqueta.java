package mx.avance.aplicacion.plataforma.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** The version of a thing as HTTP says it: sent as ETag, and demanded back as If-Match before a change. */
public final class Etiqueta {

    private Etiqueta() {}

    /** An answer with the thing and its version. */
    public static <T> ResponseEntity<T> con(int version, T cuerpo) {
        return ResponseEntity.ok().eTag(Integer.toString(version)).body(cuerpo);
    }

    /**
     * The version that the caller saw last.
     *
     * @throws FaltaVersion when there is none, or it is not one of ours
     */
    public static int exigida(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new FaltaVersion();
        }
        try {
            return Integer.parseInt(ifMatch.strip().replaceFirst("^W/", "").replace("\"", ""));
        } catch (NumberFormatException e) {
            throw new FaltaVersion();
        }
    }

    /** A change without saying of which version: answered 428. */
    public static final class FaltaVersion extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
