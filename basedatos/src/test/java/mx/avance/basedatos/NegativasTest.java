package mx.avance.basedatos;

import static mx.avance.basedatos.ServidorDePrueba.arrancar;
import static mx.avance.basedatos.ServidorDePrueba.consultar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders over which the database does not start, each with its cause and its way out. */
class NegativasTest {

    private static final String OTRA_CARPETA = "otra carpeta con --datos";

    @TempDir
    Path carpeta;

    @Test
    void una_segunda_copia_sobre_la_misma_carpeta_se_rechaza_y_dice_cual_la_usa() throws Exception {
        try (PostgresEmbebido postgres = arrancar(carpeta)) {
            String esperada = "La carpeta " + carpeta.toRealPath() + " la está usando otra copia de Avance (proceso "
                    + ProcessHandle.current().pid() + ").";
            assertThat(negativa(carpeta).cause()).isEqualTo(esperada);
            // Having been refused in this process must not let others in.
            try (CopiaAparte copia = CopiaAparte.sobre(carpeta)) {
                assertThat(copia.respuesta())
                        .startsWith(esperada)
                        .contains("Cierre esa copia")
                        .endsWith(OTRA_CARPETA + ".");
            }
            assertThat(consultar(postgres.conexion(), "SELECT 1")).containsExactly("1");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            formato=2,postgresql=18,programas=18.6.0 | una versión más nueva de Avance | Use esa versión de Avance
            formato=1,postgresql=19,programas=19.0.0 | una versión más nueva de Avance | Use esa versión de Avance
            formato=1,postgresql=17,programas=17.5.0 | es de PostgreSQL 17             | Haga un respaldo
            formato=uno                              | no dice qué versión             | Recupere ese archivo
            """)
    void una_carpeta_de_otra_version_se_rechaza_y_queda_como_estaba(String version, String causa, String salida)
            throws IOException {
        String texto = version.replace(',', '\n');
        Files.writeString(carpeta.resolve("version"), texto);
        BaseDeDatosImposible negativa = negativa(carpeta);
        assertThat(negativa.cause()).contains(causa);
        assertThat(negativa.salida()).contains(salida);
        assertThat(carpeta.resolve("version")).hasContent(texto);
        assertThat(carpeta.resolve("postgres")).doesNotExist();
        assertThat(negativa(carpeta).cause()).as("the folder is free again").isEqualTo(negativa.cause());
    }

    @Test
    void un_archivo_no_es_una_carpeta() throws IOException {
        Path archivo = Files.createFile(carpeta.resolve("datos"));
        assertThat(negativa(archivo).cause()).isEqualTo(archivo + " no es una carpeta.");
        assertThat(negativa(archivo.resolve("dentro")).salida()).contains("--datos");
    }

    @Test
    void una_carpeta_en_la_que_no_se_puede_escribir_se_dice() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "needs a folder that not even root may write to");
        BaseDeDatosImposible negativa = negativa(Path.of("/proc/avance"));
        assertThat(negativa.cause()).contains("/proc/avance");
        assertThat(negativa.salida()).contains("--datos");
    }

    @Test
    void sin_espacio_en_el_disco_se_dice_y_no_queda_nada_a_medias() throws Exception {
        String montar = "mount -t tmpfs -o size=20m none \"$1\" && shift && exec \"$@\"";
        assumeTrue(
                Duenio.soyRoot() && puede("unshare", "-m", "sh", "-c", montar, "sh", carpeta.toString(), "true"),
                "needs to mount a small disk");
        String datos = carpeta.toString();
        try (CopiaAparte copia = CopiaAparte.sobre(carpeta, "unshare", "-m", "sh", "-c", montar, "sh", datos)) {
            assertThat(copia.respuesta())
                    .isEqualTo("No queda espacio en el disco de la carpeta " + carpeta.toRealPath()
                            + ".|Libere espacio, o indique con --datos una carpeta en otro disco.");
        }
    }

    @Test
    void un_cluster_daniado_dice_donde_buscar_la_causa() throws IOException {
        arrancar(carpeta).close();
        Files.write(carpeta.resolve("postgres/global/pg_control"), new byte[8192]);
        BaseDeDatosImposible negativa = negativa(carpeta);
        assertThat(negativa.cause()).startsWith("PostgreSQL no pudo arrancar sobre " + carpeta.toRealPath());
        assertThat(negativa.salida()).contains("postgres/log").contains("restaure un respaldo");
    }

    @Test
    void como_root_la_carpeta_de_otro_usuario_se_abre_como_ese_usuario_si_llega_a_ella() throws Exception {
        assumeTrue(Duenio.soyRoot() && todosLlegan(PostgresDePrueba.programas()), "only root changes user");
        Path datos = carpeta.resolve("datos");
        arrancar(datos).close();
        Path cluster = datos.resolve("postgres");
        Duenio.NADIE.tomar(cluster);

        BaseDeDatosImposible negativa = negativa(datos);
        assertThat(negativa.cause()).contains("no llega a la carpeta " + datos.toRealPath());
        assertThat(negativa.salida()).contains("no sea root");

        Files.setPosixFilePermissions(carpeta, PosixFilePermissions.fromString("rwx--x--x"));
        try (PostgresEmbebido postgres = arrancar(datos)) {
            assertThat(consultar(postgres.conexion(), "SELECT 1")).containsExactly("1");
            assertThat(Duenio.de(Path.of("/proc/" + postgres.pid()))).isEqualTo(Duenio.NADIE);
        }
        assertThat(Duenio.de(cluster.resolve("PG_VERSION"))).isEqualTo(Duenio.NADIE);
    }

    @Test
    void como_root_donde_no_se_permiten_espacios_de_usuario_corre_como_nadie() throws Exception {
        assumeTrue(Duenio.soyRoot() && todosLlegan(PostgresDePrueba.programas()), "only root changes user");
        Path prohibido = Files.writeString(carpeta.resolve("unshare"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(prohibido, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(carpeta, PosixFilePermissions.fromString("rwx--x--x"));
        Path datos = carpeta.resolve("datos");
        try (CopiaAparte copia = CopiaAparte.sobre(datos, "env", "PATH=" + carpeta + ":" + System.getenv("PATH"))) {
            assertThat(copia.respuesta()).matches("\\d+");
            assertThat(Duenio.de(Path.of("/proc/" + copia.respuesta()))).isEqualTo(Duenio.NADIE);
            copia.terminar();
        }
        assertThat(Duenio.de(datos.resolve("claves"))).isEqualTo(Duenio.ROOT);
    }

    /** Whether a user without privileges may walk to a folder. */
    private static boolean todosLlegan(Path carpeta) throws Exception {
        for (Path paso = carpeta.toRealPath(); paso != null; paso = paso.getParent()) {
            if (!Files.getPosixFilePermissions(paso).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static BaseDeDatosImposible negativa(Path datos) {
        return catchThrowableOfType(
                BaseDeDatosImposible.class, () -> arrancar(datos).close());
    }

    private static boolean puede(String... orden) throws Exception {
        return new ProcessBuilder(orden)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
