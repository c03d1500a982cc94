package mx.avance.aplicacion.plataforma.base;

import mx.avance.basedatos.BaseExterna;
import mx.avance.basedatos.Conexion;
import org.jspecify.annotations.Nullable;

/**
 * How the application reaches its database: as the owner to bring the schemas up to date, and as a role without privileges for
 * everything else.
 *
 * @param rolDeTrabajo the role that the connections of the application take on at once, where they sign in with an account that
 *     may do more; null where {@code usuario} itself is that role
 */
public record Acceso(
        String url,
        String duenio,
        String claveDeDuenio,
        String usuario,
        String claveDeUsuario,
        @Nullable String rolDeTrabajo) {

    static Acceso de(Conexion conexion) {
        return new Acceso(
                conexion.url(),
                conexion.duenio(),
                conexion.claveDuenio(),
                conexion.usuario(),
                conexion.claveUsuario(),
                null);
    }

    /** An external database: one account, which takes on the role {@code avance_app}. */
    static Acceso de(BaseExterna base) {
        return new Acceso(base.url(), base.cuenta(), base.clave(), base.cuenta(), base.clave(), "avance_app");
    }

    @Override
    public String toString() {
        return "Acceso[" + url + ", " + duenio + ", " + usuario + "]";
    }
}
