package mx.avance.basedatos;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The order of words, which ICU refines from version to version. An index on text keeps the order it was built with: when
 * the programs bring another ICU, it would miss rows that are there, until it is built again.
 */
final class Intercalacion {

    private static final System.Logger LOG = System.getLogger(Intercalacion.class.getName());

    private Intercalacion() {}

    /** Builds the indexes again where the programs order words otherwise than those that wrote them. */
    static void alDia(PostgresEmbebido postgres) {
        try (Connection conexion = DriverManager.getConnection(
                        postgres.conexion().url(), "postgres", postgres.claveDelSuperusuario());
                Statement sentencia = conexion.createStatement()) {
            List<String> atrasadas = textos(
                    sentencia,
                    "SELECT format('DATABASE %I', datname) FROM pg_database WHERE datallowconn"
                            + " AND datcollversion <> pg_database_collation_actual_version(oid)"
                            + " UNION ALL SELECT format('COLLATION %s.%I', collnamespace::regnamespace, collname)"
                            + " FROM pg_collation WHERE collversion <> pg_collation_actual_version(oid)");
            if (atrasadas.isEmpty()) {
                return;
            }
            LOG.log(Level.INFO, "Se rehacen los índices: esta versión de PostgreSQL ordena los textos de otro modo.");
            sentencia.execute("REINDEX DATABASE " + Roles.BASE);
            for (String atrasada : atrasadas) {
                sentencia.execute("ALTER " + atrasada + " REFRESH "
                        + (atrasada.startsWith("DATABASE") ? "COLLATION VERSION" : "VERSION"));
            }
        } catch (SQLException fallo) {
            throw new BaseDeDatosImposible(
                    "No se pudieron rehacer los índices para esta versión de PostgreSQL: " + fallo.getMessage() + ".",
                    "Vuelva a arrancar Avance; si se repite, restaure un respaldo en otra carpeta.",
                    fallo);
        }
    }

    private static List<String> textos(Statement sentencia, String consulta) throws SQLException {
        List<String> textos = new ArrayList<>();
        try (ResultSet filas = sentencia.executeQuery(consulta)) {
            while (filas.next()) {
                textos.add(filas.getString(1));
            }
        }
        return textos;
    }
}
