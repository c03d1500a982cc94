package mx.avance.basedatos;

/**
 * Where to reach the database, and the two roles that do: the owner runs migrations, the user reads and writes rows.
 * Neither is a superuser nor bypasses row-level security.
 */
public record Conexion(String url, String duenio, String claveDuenio, String usuario, String claveUsuario) {

    /** Without the passwords, since connections end up in logs. */
    @Override
    public String toString() {
        return url + " (" + duenio + ", " + usuario + ")";
    }
}
