package mx.avance.basedatos;

import static mx.avance.basedatos.ServidorDePrueba.arrancar;
import static mx.avance.basedatos.ServidorDePrueba.comoDuenio;
import static mx.avance.basedatos.ServidorDePrueba.consultar;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresEmbebidoTest {

    /** Created by whichever test comes first; each leaves it in order for the next. */
    @TempDir
    static Path carpeta;

    @TempDir
    Path nueva;

    @Test
    void el_primer_arranque_desempaca_los_programas_y_los_vuelve_a_desempacar_si_alguno_se_dania() throws Exception {
        Path programas = nueva.resolve("programas").resolve(Programas.version());
        try (PostgresEmbebido postgres = PostgresEmbebido.arrancar(nueva)) {
            assertThat(postgres.nuevo()).isTrue();
            comoDuenio(postgres.conexion(), "CREATE TABLE meta (numero int)", "INSERT INTO meta VALUES (100), (200)");
        }
        Path biblioteca = programas.resolve("lib/postgresql/plpgsql.so");
        long tamanio = Files.size(biblioteca);
        Files.write(biblioteca, new byte[0]);
        try (PostgresEmbebido postgres = PostgresEmbebido.arrancar(nueva)) {
            assertThat(postgres.nuevo()).isFalse();
            assertThat(biblioteca).hasSize(tamanio);
            assertThat(consultar(postgres.conexion(), "SELECT numero FROM meta ORDER BY 1"))
                    .containsExactly("100", "200");
        }
        try (var hermanas = Files.list(nueva.resolve("programas"))) {
            assertThat(hermanas).containsExactly(programas);
        }
    }

    @Test
    void en_una_carpeta_con_espacios_y_acentos_lo_guardado_sigue_ahi_en_el_siguiente_arranque() throws SQLException {
        Path datos = nueva.resolve("Año 2026 · Dirección de Planeación 'básica'");
        try (PostgresEmbebido postgres = arrancar(datos)) {
            assertThat(postgres.nuevo()).isTrue();
            comoDuenio(postgres.conexion(), "CREATE TABLE meta (numero int)", "INSERT INTO meta VALUES (100), (200)");
        }
        try (PostgresEmbebido postgres = arrancar(datos)) {
            assertThat(postgres.nuevo()).isFalse();
            assertThat(consultar(postgres.conexion(), "SELECT numero FROM meta ORDER BY 1"))
                    .containsExactly("100", "200");
        }
    }

    @Test
    void cerrar_otra_vez_no_hace_nada_y_la_carpeta_queda_libre() {
        PostgresEmbebido postgres = arrancar(carpeta);
        long pid = postgres.pid();
        postgres.close();
        postgres.close();
        assertThat(ProcessHandle.of(pid)).isEmpty();
        try (PostgresEmbebido siguiente = arrancar(carpeta)) {
            assertThat(siguiente.pid()).isNotEqualTo(pid);
        }
    }

    @Test
    void un_primer_arranque_que_se_corto_a_la_mitad_se_termina_en_el_siguiente() throws Exception {
        Files.createDirectories(nueva.resolve(".postgres.nuevo/cluster/base"));
        Files.writeString(nueva.resolve(".postgres.nuevo/cluster/PG_VERSION"), "18\n");
        Claves.nuevas().escribir(nueva.resolve("claves"));
        try (PostgresEmbebido postgres = arrancar(nueva)) {
            assertThat(postgres.nuevo()).isTrue();
            comoDuenio(postgres.conexion(), "CREATE TABLE meta (numero int)");
        }
        Files.delete(nueva.resolve("version"));
        try (PostgresEmbebido postgres = arrancar(nueva)) {
            assertThat(consultar(postgres.conexion(), "SELECT count(*) FROM meta"))
                    .containsExactly("0");
            assertThat(nueva.resolve(".postgres.nuevo")).doesNotExist();
            assertThat(nueva.resolve("version")).exists();
        }
    }

    @Test
    void sin_el_archivo_de_claves_se_hacen_otras() throws Exception {
        String antes;
        try (PostgresEmbebido postgres = arrancar(carpeta)) {
            antes = postgres.conexion().claveDuenio();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(carpeta.resolve("claves"))))
                    .isEqualTo("rw-------");
            assertThat(postgres.conexion().toString()).doesNotContain(antes);
        }
        Files.delete(carpeta.resolve("claves"));
        try (PostgresEmbebido postgres = arrancar(carpeta)) {
            assertThat(postgres.conexion().claveDuenio()).isNotEqualTo(antes);
            assertThat(consultar(postgres.conexion(), "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    void una_carpeta_copiada_sin_sus_permisos_tambien_arranca() throws IOException, SQLException {
        arrancar(carpeta).close();
        Files.setPosixFilePermissions(carpeta.resolve("postgres"), PosixFilePermissions.fromString("rwxr-xr-x"));
        try (PostgresEmbebido postgres = arrancar(carpeta)) {
            assertThat(consultar(postgres.conexion(), "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    void los_indices_se_rehacen_cuando_los_programas_ordenan_los_textos_de_otro_modo() throws Exception {
        try (PostgresEmbebido postgres = arrancar(carpeta)) {
            comoSuperusuario(postgres, "UPDATE pg_database SET datcollversion = '1.2'");
            comoSuperusuario(postgres, "UPDATE pg_collation SET collversion = '1.2' WHERE collname = 'es-MX-x-icu'");
        }
        Files.writeString(carpeta.resolve("version"), "formato=1\npostgresql=18\nprogramas=18.0.0\n");
        try (PostgresEmbebido postgres = arrancar(carpeta)) {
            assertThat(consultar(postgres.conexion(), "SELECT datcollversion FROM pg_database WHERE datallowconn"))
                    .doesNotContain("1.2");
            assertThat(consultar(postgres.conexion(), "SELECT collversion FROM pg_collation WHERE collversion = '1.2'"))
                    .isEmpty();
            assertThat(carpeta.resolve("version")).content().contains("programas=" + Programas.version());
        }
    }

    private static void comoSuperusuario(PostgresEmbebido postgres, String sql) throws SQLException {
        try (Connection conexion = DriverManager.getConnection(
                        postgres.conexion().url(), "postgres", postgres.claveDelSuperusuario());
                Statement sentencia = conexion.createStatement()) {
            sentencia.execute(sql);
        }
    }
}
