package mx.avance.basedatos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresEmbebidoTest {

    @TempDir
    Path carpeta;

    @Test
    void lo_guardado_sigue_ahi_en_el_siguiente_arranque() throws SQLException {
        try (PostgresEmbebido postgres = arrancar(carpeta)) {
            assertThat(postgres.nuevo()).isTrue();
            comoDuenio(postgres, "CREATE TABLE meta (numero int)", "INSERT INTO meta VALUES (100), (200)");
        }
        try (PostgresEmbebido postgres = arrancar(carpeta)) {
            assertThat(postgres.nuevo()).isFalse();
            assertThat(consultar(postgres, "SELECT numero FROM meta ORDER BY 1"))
                    .containsExactly("100", "200");
        }
    }

    @Test
    void una_segunda_copia_sobre_la_misma_carpeta_se_rechaza() {
        try (PostgresEmbebido postgres = arrancar(carpeta)) {
            assertThat(postgres.pid()).isPositive();
            assertThatThrownBy(() -> arrancar(carpeta)).isInstanceOf(BaseDeDatosImposible.class);
        }
    }

    static PostgresEmbebido arrancar(Path datos) {
        return PostgresEmbebido.arrancar(datos, PostgresDePrueba.programas(), List.of("fsync=on"));
    }

    static void comoDuenio(PostgresEmbebido postgres, String... sql) throws SQLException {
        Conexion c = postgres.conexion();
        try (Connection conexion = DriverManager.getConnection(c.url(), c.duenio(), c.claveDuenio());
                Statement sentencia = conexion.createStatement()) {
            for (String una : sql) {
                sentencia.execute(una);
            }
        }
    }

    static List<String> consultar(PostgresEmbebido postgres, String sql) throws SQLException {
        Conexion c = postgres.conexion();
        List<String> filas = new ArrayList<>();
        try (Connection conexion = DriverManager.getConnection(c.url(), c.duenio(), c.claveDuenio());
                Statement sentencia = conexion.createStatement();
                ResultSet resultado = sentencia.executeQuery(sql)) {
            while (resultado.next()) {
                filas.add(resultado.getString(1));
            }
        }
        return filas;
    }
}
