package mx.avance.basedatos;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What tests say to a server that is started as the real one is, save for programs that are unpacked once for all. */
final class ServidorDePrueba {

    private ServidorDePrueba() {}

    static PostgresEmbebido arrancar(Path datos) {
        return PostgresEmbebido.arrancar(datos, PostgresDePrueba.programas(), PostgresEmbebido.AJUSTES);
    }

    static void comoDuenio(Conexion donde, String... sql) throws SQLException {
        try (Connection conexion = DriverManager.getConnection(donde.url(), donde.duenio(), donde.claveDuenio());
                Statement sentencia = conexion.createStatement()) {
            for (String una : sql) {
                sentencia.execute(una);
            }
        }
    }

    static void comoUsuario(Conexion donde, String sql) throws SQLException {
        try (Connection conexion = DriverManager.getConnection(donde.url(), donde.usuario(), donde.claveUsuario());
                Statement sentencia = conexion.createStatement()) {
            sentencia.execute(sql);
        }
    }

    /** The first column of a query by the owner. */
    static List<String> consultar(Conexion donde, String sql) throws SQLException {
        List<String> filas = new ArrayList<>();
        try (Connection conexion = DriverManager.getConnection(donde.url(), donde.duenio(), donde.claveDuenio());
                Statement sentencia = conexion.createStatement()) {
            if (sentencia.execute(sql)) {
                ResultSet resultado = sentencia.getResultSet();
                while (resultado.next()) {
                    filas.add(resultado.getString(1));
                }
            }
        }
        return filas;
    }
}
