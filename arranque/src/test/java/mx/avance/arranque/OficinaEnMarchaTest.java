package mx.avance.arranque;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import mx.avance.aplicacion.Navegacion;
import mx.avance.basedatos.Conexion;
import mx.avance.basedatos.PostgresEmbebido;
import mx.avance.cli.Terminal;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data folder of {@code ./avance servir}: an older one is brought up to date, a newer one and one in use are refused. */
class OficinaEnMarchaTest {

    @TempDir
    Path carpeta;

    private final ByteArrayOutputStream salida = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errores = new ByteArrayOutputStream();
    private final List<String> vistas = new ArrayList<>();

    @Test
    void una_carpeta_anterior_se_pone_al_dia_y_una_mas_nueva_se_rechaza_sin_tocarla() throws Exception {
        Path datos = carpeta.resolve("datos");
        conBase(datos, base -> Flyway.configure()
                .dataSource(base.url(), base.duenio(), base.claveDuenio())
                .defaultSchema("public")
                .target("1000")
                .load()
                .migrate());

        int anterior = servir(datos, direccion -> vistas.add(pedir(direccion, "/salud")));
        String otraVez = errores.toString(StandardCharsets.UTF_8);
        conBase(
                datos,
                base -> comoDuenio(
                        base,
                        "insert into public.flyway_schema_history (installed_rank, version, description, type, script,"
                                + " checksum, installed_by, execution_time, success) values (99999, '999999', 'futura',"
                                + " 'SQL', 'V999999__futura.sql', 1, 'avance_duenio', 1, true)"));
        int nueva = servir(datos, direccion -> vistas.add("no debía arrancar"));

        assertThat(anterior).as(porque(datos)).isZero();
        assertThat(otraVez).isEmpty();
        assertThat(vistas).containsExactly("200 bien");
        assertThat(nueva).isEqualTo(1);
        assertThat(errores.toString(StandardCharsets.UTF_8))
                .startsWith("La base de datos ya la puso al día una versión más nueva de Avance.")
                .contains("Use esa versión o una posterior");
    }

    @Test
    void una_segunda_copia_sobre_la_misma_carpeta_se_rechaza_y_la_primera_sigue() throws Exception {
        Path datos = carpeta.resolve("datos");

        int primera = servir(datos, direccion -> {
            vistas.add("segunda: " + servir(datos, otra -> vistas.add("no debía arrancar")));
            vistas.add(pedir(direccion, "/salud"));
            vistas.add(pedir(direccion, "/"));
        });

        assertThat(primera).as(porque(datos)).isZero();
        assertThat(vistas).hasSize(3).startsWith("segunda: 1", "200 bien");
        assertThat(vistas.get(2))
                .startsWith("200")
                .contains("Entrar")
                .as("las cuentas de la demostración no se ofrecen fuera de ella")
                .doesNotContain("demostraci");
        assertThat(errores.toString(StandardCharsets.UTF_8))
                .contains("la está usando otra copia de Avance (proceso "
                        + ProcessHandle.current().pid() + ").");
        assertThat(Files.readString(datos.resolve("primera-entrada.txt"))).contains("admin");
    }

    @Test
    void la_demostracion_se_abre_con_sus_personas_y_otra_vez_con_lo_que_se_cambio() throws Exception {
        Path datos = carpeta.resolve("demo");

        int primera = demostrar(datos, direccion -> {
            Navegacion persona = new Navegacion(direccion.getPort());
            vistas.add(persona.abrir("/entrar").body());
            vistas.add(persona.entrar("planeacion", "demostracion").body());
        });
        assertThat(salida.toString(StandardCharsets.UTF_8)).startsWith("Inventando un municipio");
        salida.reset();
        int otra = demostrar(
                datos,
                direccion -> vistas.add(new Navegacion(direccion.getPort())
                        .entrar("unidad-61102", "demostracion")
                        .body()));
        int deVerdad = servir(datos, direccion -> vistas.add("no debía arrancar"));

        assertThat(List.of(primera, otra, deVerdad)).as(porque(datos)).containsExactly(0, 0, 1);
        assertThat(vistas.get(0)).contains("Esto es una demostración").contains("contraloria");
        assertThat(vistas.get(1)).contains("Municipio de San Jacinto del Valle").contains("Aurelia Montes Claros");
        assertThat(vistas.get(2)).contains("Municipio de San Jacinto del Valle");
        assertThat(vistas).hasSize(3);
        assertThat(salida.toString(StandardCharsets.UTF_8))
                .as("la que ya está se abre sin inventarla otra vez")
                .doesNotContain("Inventando")
                .contains("Avance responde en http://localhost:")
                .contains("es «demostracion»:")
                .contains("  planeacion      todo el municipio");
        assertThat(errores.toString(StandardCharsets.UTF_8)).contains("es de la demostración");
    }

    private int demostrar(Path datos, Paro mientras) {
        Terminal terminal = new Terminal(salida, errores, OptionalInt.empty(), false);
        int codigo = new OficinaEnMarcha(terminal, mientras).demostrar(0, datos, false);
        terminal.mostrar();
        return codigo;
    }

    private int servir(Path datos, Paro mientras) {
        Terminal terminal = new Terminal(salida, errores, OptionalInt.empty(), false);
        int codigo = new OficinaEnMarcha(terminal, mientras).servir(0, datos, null);
        terminal.mostrar();
        return codigo;
    }

    /** What whoever started it was told, and the causes that its log gives: the folder is gone once the test has failed. */
    private String porque(Path datos) throws IOException {
        Path bitacora = Ajustes.bitacora(datos);
        String causas = Files.exists(bitacora)
                ? Files.readAllLines(bitacora).stream()
                        .filter(renglon -> renglon.contains("Exception"))
                        .limit(20)
                        .collect(Collectors.joining("\n"))
                : "";
        return errores.toString(StandardCharsets.UTF_8) + causas;
    }

    private static void conBase(Path datos, EnBase tarea) throws Exception {
        try (PostgresEmbebido postgres = PostgresEmbebido.arrancar(datos)) {
            tarea.hacer(postgres.conexion());
        }
    }

    private static void comoDuenio(Conexion base, String sql) throws SQLException {
        try (var conexion = DriverManager.getConnection(base.url(), base.duenio(), base.claveDuenio());
                var orden = conexion.createStatement()) {
            orden.execute(sql);
        }
    }

    /** The code and the text of a page, wherever it leads. */
    private static String pedir(URI direccion, String ruta) {
        try {
            HttpURLConnection conexion =
                    (HttpURLConnection) direccion.resolve(ruta).toURL().openConnection();
            return conexion.getResponseCode() + " "
                    + new String(conexion.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return String.valueOf(e);
        }
    }

    @FunctionalInterface
    private interface EnBase {
        void hacer(Conexion base) throws Exception;
    }
}
