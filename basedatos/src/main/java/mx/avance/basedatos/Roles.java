package mx.avance.basedatos;

import java.util.List;

/**
 * The SQL that gives the cluster its roles and a database its permissions. Each statement is one line, as the
 * single-user mode of PostgreSQL reads them, and repeating them all does no harm.
 */
final class Roles {

    static final String BASE = "avance";
    static final String DUENIO = "avance_duenio";
    static final String USUARIO = "avance_app";

    private static final String SIN_PRIVILEGIOS =
            " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '";

    private Roles() {}

    /** The roles with these passwords, and nobody but the superuser in the databases that are not ours. */
    static List<String> roles(Claves claves) {
        return List.of(
                "ALTER ROLE postgres PASSWORD '" + claves.superusuario() + "'",
                crear(DUENIO),
                "ALTER ROLE " + DUENIO + SIN_PRIVILEGIOS + claves.duenio() + "'",
                crear(USUARIO),
                "ALTER ROLE " + USUARIO + SIN_PRIVILEGIOS + claves.usuario() + "'",
                "REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
    }

    /** A new database: the owner makes schemas and tables, the user only connects until the owner grants more. */
    static List<String> base(String nombre) {
        return List.of(
                "CREATE DATABASE " + nombre + " OWNER " + DUENIO,
                "REVOKE ALL ON DATABASE " + nombre + " FROM PUBLIC",
                "GRANT CONNECT ON DATABASE " + nombre + " TO " + USUARIO);
    }

    private static String crear(String rol) {
        return "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '" + rol + "') THEN CREATE ROLE " + rol
                + "; END IF; END $$";
    }
}
