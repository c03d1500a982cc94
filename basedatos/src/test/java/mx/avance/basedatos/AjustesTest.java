package mx.avance.basedatos;

import static mx.avance.basedatos.ServidorDePrueba.comoDuenio;
import static mx.avance.basedatos.ServidorDePrueba.comoUsuario;
import static mx.avance.basedatos.ServidorDePrueba.consultar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the server is set up: what is acknowledged is durable, and nobody gets in or further than they should. */
class AjustesTest {

    @TempDir
    static Path carpeta;

    private static PostgresEmbebido postgres;
    private static Conexion conexion;

    @BeforeAll
    static void arrancar() {
        postgres = ServidorDePrueba.arrancar(carpeta);
        conexion = postgres.conexion();
    }

    @AfterAll
    static void cerrar() {
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "full_page_writes, on",
        "synchronous_commit, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "password_encryption, scram-sha-256",
        "server_encoding, UTF8",
        "shared_buffers, 128MB",
        "max_connections, 60",
        "jit, off",
        "unix_socket_directories, ''",
        "log_timezone, UTC",
        "default_text_search_config, pg_catalog.spanish",
        "logging_collector, on",
        "log_error_verbosity, terse"
    })
    void corre_con_los_ajustes_debidos(String ajuste, String valor) throws SQLException {
        assertThat(comoSuperusuario("SELECT current_setting('" + ajuste + "')")).containsExactly(valor);
    }

    @Test
    void solo_se_entra_desde_esta_maquina_y_con_contrasena() throws IOException {
        assertThat(Files.readAllLines(carpeta.resolve("postgres/pg_hba.conf")))
                .filteredOn(linea -> !linea.startsWith("#"))
                .containsExactly("host all all 127.0.0.1/32 scram-sha-256");
        assertThatThrownBy(() -> DriverManager.getConnection(conexion.url(), "avance_app", "otra"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
        assertThatThrownBy(() -> DriverManager.getConnection(conexion.url(), "postgres", ""))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void los_ajustes_de_los_que_depende_lo_guardado_no_se_cambian_en_los_archivos() throws Exception {
        comoSuperusuario("ALTER SYSTEM SET fsync = off");
        comoSuperusuario("ALTER SYSTEM SET work_mem = '9MB'");
        comoSuperusuario("SELECT pg_reload_conf()");
        hasta(() -> comoSuperusuario("SHOW work_mem").contains("9MB"));
        assertThat(comoSuperusuario("SHOW fsync")).containsExactly("on");
    }

    @Test
    void las_palabras_se_ordenan_como_en_el_diccionario() throws SQLException {
        assertThat(consultar(
                        conexion,
                        "SELECT p FROM unnest(ARRAY['Ñame', 'nube', 'oficina', 'Árbol', 'zona', 'ábaco', 'Baja', 'nzeta']) p"
                                + " ORDER BY p"))
                .containsExactly("ábaco", "Árbol", "Baja", "nube", "nzeta", "Ñame", "oficina", "zona");
        assertThat(consultar(conexion, "SELECT upper('ñandú') || lower('ÁÉÍÓÚÑ')"))
                .containsExactly("ÑANDÚáéíóúñ");
        assertThat(
                        consultar(
                                conexion,
                                "SELECT concat_ws(' ', datlocprovider, datlocale, datctype) FROM pg_database WHERE datname = current_database()"))
                .containsExactly("i es-MX C.UTF-8");
    }

    @Test
    void ninguno_de_los_roles_es_superusuario_ni_se_salta_la_seguridad_por_renglon() throws SQLException {
        assertThat(consultar(
                        conexion,
                        "SELECT rolname FROM pg_roles WHERE rolcanlogin AND NOT (rolsuper OR rolbypassrls OR rolcreatedb"
                                + " OR rolcreaterole OR rolreplication) ORDER BY 1"))
                .containsExactly("avance_app", "avance_duenio");
        assertThat(consultar(conexion, "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'avance'"))
                .containsExactly("avance_duenio");
    }

    @Test
    void la_aplicacion_no_crea_nada_y_solo_lee_lo_que_el_duenio_le_concede() throws SQLException {
        for (String sql : new String[] {
            "CREATE TABLE ajena (a int)", "CREATE SCHEMA ajeno", "CREATE TEMP TABLE ajena (a int)", "CREATE ROLE ajeno"
        }) {
            assertThatThrownBy(() -> comoUsuario(conexion, sql))
                    .as(sql)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
        comoDuenio(conexion, "CREATE SCHEMA poa", "CREATE TABLE poa.meta (numero int)");
        assertThatThrownBy(() -> comoUsuario(conexion, "SELECT * FROM poa.meta"))
                .hasMessageContaining("permission denied");
        comoDuenio(conexion, "GRANT USAGE ON SCHEMA poa TO avance_app", "GRANT SELECT ON poa.meta TO avance_app");
        comoUsuario(conexion, "SELECT * FROM poa.meta");
        String otra = conexion.url().replace("/avance?", "/postgres?");
        assertThatThrownBy(() -> DriverManager.getConnection(otra, conexion.usuario(), conexion.claveUsuario()))
                .hasMessageContaining("permission denied");
    }

    @Test
    void la_bitacora_no_guarda_lo_que_se_escribio_en_los_renglones() throws Exception {
        comoDuenio(conexion, "CREATE TABLE persona (nombre text CHECK (nombre <> ''), curp text NOT NULL)");
        assertThatThrownBy(() -> comoDuenio(conexion, "INSERT INTO persona VALUES ('Reservada Única', null)"))
                .isInstanceOf(SQLException.class);
        hasta(() -> bitacora().contains("not-null constraint"));
        assertThat(bitacora()).doesNotContain("Reservada");
    }

    @Test
    void cada_base_de_prueba_es_nueva_y_la_usan_los_dos_roles() throws SQLException {
        Conexion una = PostgresDePrueba.nuevaBase();
        Conexion otra = PostgresDePrueba.nuevaBase();
        comoDuenio(una, "CREATE TABLE meta (numero int)", "GRANT SELECT ON meta TO avance_app");
        comoUsuario(una, "SELECT * FROM meta");
        assertThat(consultar(otra, "SELECT 1 FROM pg_tables WHERE tablename = 'meta'"))
                .isEmpty();
    }

    private static String bitacora() throws IOException {
        StringBuilder bitacora = new StringBuilder();
        try (var archivos = Files.list(carpeta.resolve("postgres/log"))) {
            for (Path archivo : archivos.toList()) {
                bitacora.append(Files.readString(archivo));
            }
        }
        return bitacora.toString();
    }

    private static List<String> comoSuperusuario(String sql) throws SQLException {
        return consultar(new Conexion(conexion.url(), "postgres", postgres.claveDelSuperusuario(), "", ""), sql);
    }

    /** What the server does a moment after it was told to. */
    private static void hasta(Callable<Boolean> condicion) throws Exception {
        Instant limite = Instant.now().plusSeconds(20);
        while (!condicion.call()) {
            assertThat(Instant.now()).isBefore(limite);
            Thread.sleep(5);
        }
    }
}
