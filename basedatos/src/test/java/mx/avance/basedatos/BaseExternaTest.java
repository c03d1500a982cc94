package mx.avance.basedatos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PostgreSQL of somebody else: what Avance needs of it, and what it says when that is missing. */
class BaseExternaTest {

    @TempDir
    static Path datos;

    private static PostgresEmbebido otro;
    private static int bases;

    @TempDir
    Path carpeta;

    /** A server that knows nothing of Avance. */
    @BeforeAll
    static void arrancar() {
        otro = ServidorDePrueba.arrancar(datos);
        comoSuperusuario("DROP DATABASE avance");
    }

    @BeforeEach
    void un_servidor_sin_el_papel_de_la_aplicacion() {
        comoSuperusuario("DROP ROLE IF EXISTS avance_app");
    }

    @AfterAll
    static void cerrar() {
        otro.close();
    }

    @Test
    void la_cuenta_y_la_clave_se_dicen_en_la_direccion_en_el_ambiente_o_en_un_archivo() throws Exception {
        Path archivo = Files.writeString(carpeta.resolve("clave"), "de archivo\notra cosa\n");

        BaseExterna enDireccion = BaseExterna.de(
                "jdbc:postgresql://servidor/avance?user=ana&ssl=true&password=dicha",
                ambiente(Map.of("AVANCE_BD_USUARIO", "otra", "AVANCE_BD_CLAVE", "otra")));
        BaseExterna enAmbiente = BaseExterna.de(
                "jdbc:postgresql://servidor/avance",
                ambiente(Map.of("AVANCE_BD_USUARIO", "eva", "AVANCE_BD_CLAVE", "secreta")));
        BaseExterna enArchivo = BaseExterna.de(
                "jdbc:postgresql://servidor/avance",
                ambiente(Map.of("AVANCE_BD_USUARIO", "eva", "AVANCE_BD_CLAVE_ARCHIVO", archivo.toString())));

        assertThat(enDireccion.cuenta() + " " + enDireccion.clave()).isEqualTo("ana dicha");
        assertThat(enDireccion.url()).isEqualTo("jdbc:postgresql://servidor/avance?ssl=true");
        assertThat(enAmbiente.cuenta() + " " + enAmbiente.clave()).isEqualTo("eva secreta");
        assertThat(enAmbiente).asString().doesNotContain("secreta");
        assertThat(enArchivo.clave()).isEqualTo("de archivo");
    }

    @Test
    void sin_cuenta_o_con_un_archivo_que_no_esta_se_dice_que_variable_falta() {
        BaseDeDatosImposible sinCuenta = catchThrowableOfType(
                BaseDeDatosImposible.class,
                () -> BaseExterna.de("jdbc:postgresql://servidor/avance", ambiente(Map.of())));
        BaseDeDatosImposible sinArchivo = catchThrowableOfType(
                BaseDeDatosImposible.class,
                () -> BaseExterna.de(
                        "jdbc:postgresql://servidor/avance",
                        ambiente(Map.of(
                                "AVANCE_BD_CLAVE_ARCHIVO", carpeta.resolve("no").toString()))));
        BaseDeDatosImposible sinSentido = catchThrowableOfType(
                BaseDeDatosImposible.class,
                () -> BaseExterna.de("jdbc:postgresql://servidor:puerto/x", ambiente(Map.of())));

        assertThat(sinCuenta.salida()).contains("AVANCE_BD_USUARIO").contains("AVANCE_BD_CLAVE");
        assertThat(sinArchivo.cause()).contains(carpeta.resolve("no").toString());
        assertThat(sinSentido.cause()).isEqualTo("La dirección de la base de datos no se entiende.");
    }

    @Test
    void la_duenia_de_la_base_la_prepara_y_toma_el_papel_de_la_aplicacion() throws SQLException {
        Conexion suya = nuevaBase();

        preparada(suya);
        preparada(suya);

        assertThat(ServidorDePrueba.consultar(suya, "select rolcanlogin from pg_roles where rolname = 'avance_app'"))
                .containsExactly("f");
        ServidorDePrueba.comoDuenio(suya, "create schema suyo", "set role avance_app");
    }

    @Test
    void dos_copias_preparan_la_misma_base_a_la_vez() {
        Conexion suya = nuevaBase();

        List<CompletableFuture<BaseExterna>> copias = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> preparada(suya), tarea -> new Thread(tarea).start()))
                .toList();

        assertThat(copias).allSatisfy(copia -> assertThat(copia.join().cuenta()).isEqualTo(suya.duenio()));
    }

    @Test
    void si_no_responde_o_no_acepta_a_quien_entra_se_dice_cual_de_las_dos() {
        Conexion suya = nuevaBase();

        BaseDeDatosImposible muda = negativa("jdbc:postgresql://127.0.0.1:9/avance", "ana", "clave");
        BaseDeDatosImposible cerrada = negativa(suya.url(), suya.duenio(), "no es esta");
        BaseDeDatosImposible ausente =
                negativa(suya.url().replace("/" + suya.duenio(), "/no_existe"), suya.duenio(), suya.claveDuenio());

        assertThat(muda.cause()).isEqualTo("La base de datos de jdbc:postgresql://127.0.0.1:9/avance no responde.");
        assertThat(cerrada.cause()).contains("no aceptó la cuenta " + suya.duenio());
        assertThat(cerrada.cause() + cerrada.salida()).doesNotContain("no es esta");
        assertThat(ausente.cause()).contains("no existe la base de datos");
    }

    @Test
    void a_quien_le_falta_permiso_se_le_da_el_sql_que_otro_debe_ejecutar() {
        Conexion suya = nuevaBase();
        comoSuperusuario("CREATE ROLE sin_permiso LOGIN PASSWORD 'x'");

        BaseDeDatosImposible negativa = negativa(suya.url(), "sin_permiso", "x");

        assertThat(negativa.cause())
                .isEqualTo("A la cuenta sin_permiso le falta permiso para preparar la base de datos.");
        assertThat(negativa.salida())
                .contains("grant avance_app to sin_permiso;")
                .contains("grant create on database " + suya.duenio() + " to sin_permiso;")
                .contains("grant create on schema public to sin_permiso;");
    }

    @Test
    void una_base_que_no_guarda_cualquier_letra_se_rechaza() {
        Conexion suya = nuevaBase();
        comoSuperusuario("CREATE DATABASE sin_acentos ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C'"
                + " TEMPLATE template0 OWNER " + suya.duenio());

        assertThat(negativa(suya.url().replace("/" + suya.duenio(), "/sin_acentos"), suya.duenio(), suya.claveDuenio())
                        .cause())
                .isEqualTo("La base de datos guarda el texto en SQL_ASCII y no en UTF8.");
    }

    @Test
    void una_version_que_no_sirve_se_dice_con_la_que_hace_falta() {
        BaseDeDatosImposible vieja = catchThrowableOfType(
                BaseDeDatosImposible.class, () -> BaseExterna.exigirServidor(140_012, "14.12 (Debian)", "UTF8"));

        assertThat(vieja.cause()).isEqualTo("La base de datos es de PostgreSQL 14.12 (Debian).");
        assertThat(vieja.salida()).isEqualTo("Avance necesita PostgreSQL 15 o posterior.");
        BaseExterna.exigirServidor(150_000, "15.0", "UTF8");
    }

    /** A database whose owner may make roles, as the one of a server for Avance alone. */
    private static Conexion nuevaBase() {
        String cuenta = "duenia_" + ++bases;
        comoSuperusuario(
                "CREATE ROLE " + cuenta + " LOGIN CREATEROLE PASSWORD 'clave'",
                "CREATE DATABASE " + cuenta + " OWNER " + cuenta);
        return new Conexion(otro.conexion(cuenta).url(), cuenta, "clave", cuenta, "clave");
    }

    private static void comoSuperusuario(String... sql) {
        try (var conexion = DriverManager.getConnection(
                        otro.conexion("postgres").url(), "postgres", otro.claveDelSuperusuario());
                var orden = conexion.createStatement()) {
            for (String una : sql) {
                orden.execute(una);
            }
        } catch (SQLException fallo) {
            throw new IllegalStateException(fallo);
        }
    }

    private static BaseExterna preparada(Conexion suya) {
        return BaseExterna.de(
                        suya.url(),
                        ambiente(Map.of("AVANCE_BD_USUARIO", suya.duenio(), "AVANCE_BD_CLAVE", suya.claveDuenio())))
                .preparar();
    }

    private static BaseDeDatosImposible negativa(String url, String cuenta, String clave) {
        return catchThrowableOfType(BaseDeDatosImposible.class, () -> BaseExterna.de(
                        url, ambiente(Map.of("AVANCE_BD_USUARIO", cuenta, "AVANCE_BD_CLAVE", clave)))
                .preparar());
    }

    private static UnaryOperator<String> ambiente(Map<String, String> variables) {
        return variable -> variables.getOrDefault(variable, "");
    }
}
