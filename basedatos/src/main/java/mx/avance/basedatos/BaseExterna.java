package mx.avance.basedatos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * A PostgreSQL that somebody else runs. One account owns the schemas; the application works as a role without privileges,
 * which that account takes on. What is missing for that is made here where the account may, and otherwise said as the SQL
 * that whoever administers the server has to run.
 */
public final class BaseExterna {

    /** What the migrations use came with PostgreSQL 15. */
    private static final int VERSION_MENOR = 150_000;

    private static final int ESPERA_S = 10;

    /** "Avance", as a number: the lock under which one copy at a time prepares the database. */
    private static final long TURNO = 0x4176_616e_6365L;

    private final String url;
    private final String cuenta;
    private final String clave;

    private BaseExterna(String url, String cuenta, String clave) {
        this.url = url;
        this.cuenta = cuenta;
        this.clave = clave;
    }

    /**
     * The database of a JDBC address, which may carry {@code user} and {@code password}. Who reads the list of processes reads
     * those too: the environment says them as {@code AVANCE_BD_USUARIO} and {@code AVANCE_BD_CLAVE}, or names in
     * {@code AVANCE_BD_CLAVE_ARCHIVO} a file whose first line is the password.
     *
     * @param otra what else says a value, such as the environment; empty when it does not
     * @throws BaseDeDatosImposible when the address makes no sense, nobody says the account or the file cannot be read
     */
    public static BaseExterna de(String url, UnaryOperator<String> otra) {
        Properties partes = Driver.parseURL(url, new Properties());
        if (partes == null) {
            throw new BaseDeDatosImposible(
                    "La dirección de la base de datos no se entiende.",
                    "Escríbala como jdbc:postgresql://servidor:5432/base.");
        }
        String cuenta = elegir(partes.getProperty(PGProperty.USER.getName(), ""), otra.apply("AVANCE_BD_USUARIO"));
        String clave = elegir(
                partes.getProperty(PGProperty.PASSWORD.getName(), ""),
                elegir(otra.apply("AVANCE_BD_CLAVE"), deArchivo(otra.apply("AVANCE_BD_CLAVE_ARCHIVO"))));
        if (cuenta.isBlank()) {
            throw new BaseDeDatosImposible(
                    "Falta la cuenta con la que se entra a la base de datos.",
                    "Dígala en la variable AVANCE_BD_USUARIO, y la contraseña en AVANCE_BD_CLAVE.");
        }
        return new BaseExterna(sinCuenta(url), cuenta, clave);
    }

    /** The address without account and password. */
    public String url() {
        return url;
    }

    public String cuenta() {
        return cuenta;
    }

    public String clave() {
        return clave;
    }

    /**
     * Sees that the database answers and that Avance can work in it.
     *
     * @throws BaseDeDatosImposible when it cannot
     */
    public BaseExterna preparar() {
        Properties entrada = new Properties();
        PGProperty.USER.set(entrada, cuenta);
        PGProperty.PASSWORD.set(entrada, clave);
        PGProperty.CONNECT_TIMEOUT.set(entrada, ESPERA_S);
        PGProperty.SOCKET_TIMEOUT.set(entrada, 3 * ESPERA_S);
        try (Connection conexion = DriverManager.getConnection(url, entrada);
                Statement orden = conexion.createStatement()) {
            exigirServidor(
                    Integer.parseInt(uno(orden, "show server_version_num")),
                    uno(orden, "show server_version"),
                    uno(orden, "show server_encoding"));
            // Two copies of Avance may be at this at the same time.
            orden.execute("select pg_advisory_lock(" + TURNO + ")");
            List<String> faltan = faltan(orden);
            if (!faltan.isEmpty() && !hacer(orden, faltan)) {
                throw new BaseDeDatosImposible(
                        "A la cuenta " + cuenta + " le falta permiso para preparar la base de datos.",
                        "Pida a quien la administra que ejecute: " + String.join("; ", faltan(orden)) + ";");
            }
            return this;
        } catch (SQLException falla) {
            throw alConectar(falla);
        }
    }

    @Override
    public String toString() {
        return url + " (" + cuenta + ")";
    }

    static void exigirServidor(int numero, String version, String codificacion) {
        if (numero < VERSION_MENOR) {
            throw new BaseDeDatosImposible(
                    "La base de datos es de PostgreSQL " + version + ".", "Avance necesita PostgreSQL 15 o posterior.");
        }
        if (!"UTF8".equals(codificacion)) {
            throw new BaseDeDatosImposible(
                    "La base de datos guarda el texto en " + codificacion + " y no en UTF8.",
                    "Pida a quien la administra una base creada con: create database avance encoding 'UTF8' template template0;");
        }
    }

    /** The SQL that the account, or somebody who may more, still has to run. */
    private static List<String> faltan(Statement orden) throws SQLException {
        String cuenta = uno(orden, "select quote_ident(current_user)");
        String base = uno(orden, "select quote_ident(current_database())");
        List<String> faltan = new ArrayList<>();
        boolean hayRol = si(orden, "select exists (select from pg_roles where rolname = '" + Roles.USUARIO + "')");
        if (!hayRol) {
            faltan.add("create role " + Roles.USUARIO + " nologin");
        }
        if (!hayRol || !si(orden, "select " + puedeTomar(orden))) {
            faltan.add("grant " + Roles.USUARIO + " to " + cuenta);
        }
        if (!si(orden, "select has_database_privilege(current_database(), 'create')")) {
            faltan.add("grant create on database " + base + " to " + cuenta);
        }
        if (!si(orden, "select has_schema_privilege('public', 'create')")) {
            faltan.add("grant create on schema public to " + cuenta);
        }
        return faltan;
    }

    /** Since PostgreSQL 16 belonging to a role and taking it on are two things. */
    private static String puedeTomar(Statement orden) throws SQLException {
        boolean sonDos = Integer.parseInt(uno(orden, "show server_version_num")) >= 160_000;
        return "pg_has_role('" + Roles.USUARIO + "', '" + (sonDos ? "set" : "member") + "')";
    }

    /** Roles are of the whole server: one that is there by now was made for another database of it. */
    private static boolean hacer(Statement orden, List<String> sql) throws SQLException {
        for (String una : sql) {
            try {
                orden.execute(una);
            } catch (SQLException noPuede) {
                System.getLogger(BaseExterna.class.getName())
                        .log(System.Logger.Level.DEBUG, "La cuenta no puede prepararla.", noPuede);
            }
        }
        return faltan(orden).isEmpty();
    }

    private BaseDeDatosImposible alConectar(SQLException falla) {
        String estado = String.valueOf(falla.getSQLState());
        if (estado.startsWith("08")) {
            return new BaseDeDatosImposible(
                    "La base de datos de " + url + " no responde.",
                    "Revise que la dirección y el puerto sean esos, que esté encendida y que la red llegue a ella.",
                    falla);
        }
        if (estado.startsWith("28")) {
            return new BaseDeDatosImposible(
                    "La base de datos no aceptó la cuenta " + cuenta + " o su contraseña.",
                    "Revise AVANCE_BD_USUARIO y AVANCE_BD_CLAVE, o lo que dice la dirección.",
                    falla);
        }
        if (estado.equals("3D000")) {
            return new BaseDeDatosImposible(
                    "En ese servidor no existe la base de datos de " + url + ".",
                    "Pida a quien lo administra que ejecute: create database avance owner " + cuenta + ";",
                    falla);
        }
        return new BaseDeDatosImposible(
                "La base de datos de " + url + " no se deja usar: " + falla.getMessage() + ".",
                "Pida a quien la administra que lo revise.",
                falla);
    }

    private static String elegir(String primera, String otra) {
        return primera.isBlank() ? otra : primera;
    }

    private static String deArchivo(String archivo) {
        if (archivo.isBlank()) {
            return "";
        }
        try (Stream<String> renglones = Files.lines(Path.of(archivo))) {
            return renglones.findFirst().orElse("");
        } catch (IOException | UncheckedIOException | InvalidPathException ilegible) {
            throw new BaseDeDatosImposible(
                    "No se puede leer el archivo " + archivo + ", que debe traer la contraseña de la base de datos.",
                    "Revise AVANCE_BD_CLAVE_ARCHIVO y que este usuario pueda leer el archivo.",
                    ilegible);
        }
    }

    /** Addresses end up in logs. */
    private static String sinCuenta(String url) {
        int parametros = url.indexOf('?');
        if (parametros < 0) {
            return url;
        }
        List<String> quedan = new ArrayList<>();
        for (String parametro : url.substring(parametros + 1).split("&", -1)) {
            if (!parametro.startsWith("user=") && !parametro.startsWith("password=") && !parametro.isEmpty()) {
                quedan.add(parametro);
            }
        }
        return url.substring(0, parametros) + (quedan.isEmpty() ? "" : "?" + String.join("&", quedan));
    }

    private static String uno(Statement orden, String sql) throws SQLException {
        try (ResultSet fila = orden.executeQuery(sql)) {
            fila.next();
            return fila.getString(1);
        }
    }

    private static boolean si(Statement orden, String sql) throws SQLException {
        return "t".equals(uno(orden, sql));
    }
}
