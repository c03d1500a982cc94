package mx.avance.aplicacion.portal;

import java.util.List;
import mx.avance.aplicacion.seguridad.CambioDeEnte;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every screen.
 *
 * @param ente whose office this is
 * @param idDeEnte what the forms of the page say that they were drawn for; 0 when nobody signed in
 * @param otros where else the person works
 * @param administracion the one in power today; null when none is on record
 * @param estilo changes whenever colour or emblem do, so that browsers fetch them again
 * @param persona who signed in; null when nobody did
 * @param oficio what that person is here for, in words
 * @param respuesta whether it answers a form that was sent: the address that a browser should show, and come back to, is then
 *     that of the page with the form
 * @param megas of the largest file that the server takes at all
 */
public record MarcoDePagina(
        String ente,
        int idDeEnte,
        List<CambioDeEnte.Posible> otros,
        @Nullable String administracion,
        boolean conEmblema,
        String estilo,
        @Nullable String persona,
        String oficio,
        String ruta,
        boolean respuesta,
        List<Puerta> puertas,
        String megas) {

    /** Stands for the emblem where there is none. */
    public String inicial() {
        String nombre = ente.replaceFirst("^(Municipio|Ayuntamiento|H\\. Ayuntamiento) de(l| la)? ", "");
        return nombre.substring(0, nombre.offsetByCodePoints(0, 1));
    }
}
