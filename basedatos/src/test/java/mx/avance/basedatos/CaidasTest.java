package mx.avance.basedatos;

import static mx.avance.basedatos.ServidorDePrueba.arrancar;
import static mx.avance.basedatos.ServidorDePrueba.comoDuenio;
import static mx.avance.basedatos.ServidorDePrueba.consultar;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that die without a word. */
class CaidasTest {

    private static final int CAIDAS = 3;
    private static final int POR_CAIDA = 40;

    @TempDir
    static Path carpeta;

    @Test
    void si_matan_a_postgres_vuelve_por_si_mismo_con_todo_lo_que_confirmo() throws Exception {
        try (PostgresEmbebido postgres = arrancar(carpeta)) {
            Conexion conexion = postgres.conexion();
            comoDuenio(conexion, "CREATE TABLE meta (numero int PRIMARY KEY)");
            int confirmadas = 0;
            for (int caida = 1; caida <= CAIDAS; caida++) {
                long pid = postgres.pid();
                confirmadas = escribirHastaQueMuera(conexion, confirmadas, pid);
                esperarServidor(conexion);
                assertThat(postgres.pid()).isNotEqualTo(pid);
                assertThat(postgres.conexion()).isEqualTo(conexion);
                // The one that was being confirmed when the server died may be there as well.
                assertThat(consultar(conexion, "SELECT numero FROM meta ORDER BY numero"))
                        .startsWith(IntStream.rangeClosed(1, confirmadas)
                                .mapToObj(Integer::toString)
                                .toArray(String[]::new))
                        .hasSizeBetween(confirmadas, confirmadas + 1);
                comoDuenio(conexion, "DELETE FROM meta WHERE numero > " + confirmadas);
            }
            assertThat(confirmadas).isGreaterThanOrEqualTo(CAIDAS * POR_CAIDA);
        }
    }

    @Test
    void el_postgres_que_deja_un_avance_muerto_se_detiene_y_se_arranca_otro() throws Exception {
        ProcessHandle huerfano;
        try (CopiaAparte copia = CopiaAparte.sobre(carpeta)) {
            huerfano = copia.servidor();
            copia.matar();
        }
        assertThat(huerfano.isAlive()).isTrue();
        try (PostgresEmbebido postgres = arrancar(carpeta)) {
            assertThat(corre(huerfano)).isFalse();
            assertThat(consultar(postgres.conexion(), "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    void el_postgres_que_se_dejo_corriendo_se_detiene_tambien_si_la_carpeta_cambio_de_nombre(@TempDir Path padre)
            throws Exception {
        Path datos = padre.resolve("datos");
        ProcessHandle huerfano;
        try (CopiaAparte copia = CopiaAparte.sobre(datos)) {
            huerfano = copia.servidor();
            copia.matar();
        }
        Path renombrada = Files.move(datos, padre.resolve("renombrada"));
        try (PostgresEmbebido postgres = arrancar(renombrada)) {
            assertThat(corre(huerfano)).isFalse();
            assertThat(consultar(postgres.conexion(), "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    void el_fin_de_avance_detiene_a_postgres() throws Exception {
        try (CopiaAparte copia = CopiaAparte.sobre(carpeta)) {
            ProcessHandle servidor = copia.servidor();
            copia.terminar();
            assertThat(corre(servidor)).isFalse();
        }
        assertThat(carpeta.resolve("postgres").resolve(Postmaster.ARCHIVO)).doesNotExist();
    }

    @Test
    void si_mueren_los_dos_el_siguiente_arranque_espera_lo_necesario() throws Exception {
        try (CopiaAparte copia = CopiaAparte.sobre(carpeta)) {
            copia.matar();
            copia.servidor().destroyForcibly();
        }
        try (PostgresEmbebido postgres = arrancar(carpeta)) {
            assertThat(consultar(postgres.conexion(), "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    void el_numero_de_proceso_de_un_postgres_muerto_puede_ser_ya_de_otro() throws Exception {
        arrancar(carpeta).close();
        Process otro = new ProcessBuilder("sleep", "60").start();
        try {
            Path cluster = Cluster.carpeta(carpeta.toRealPath());
            Files.writeString(
                    cluster.resolve(Postmaster.ARCHIVO),
                    otro.pid() + "\n" + cluster + "\n" + Instant.now().getEpochSecond()
                            + "\n5432\n\n127.0.0.1\n  1234567  99999\nready   \n");
            try (PostgresEmbebido postgres = arrancar(carpeta)) {
                assertThat(consultar(postgres.conexion(), "SELECT 1")).containsExactly("1");
                assertThat(otro.isAlive()).isTrue();
            }
        } finally {
            otro.destroyForcibly();
        }
    }

    @Test
    void de_un_archivo_a_medio_escribir_no_se_concluye_nada(@TempDir Path cluster) throws IOException {
        for (String texto :
                List.of("", "123", "123\n/datos\n", "abc\n/datos\n17\n", "99999999999999999999\n/datos\n1\n")) {
            Files.writeString(cluster.resolve(Postmaster.ARCHIVO), texto);
            assertThat(Postmaster.leer(cluster)).as(texto).isEqualTo(Optional.empty());
        }
    }

    /** Commits row after row, kills the server halfway, and says how many it was told were committed. */
    private static int escribirHastaQueMuera(Conexion donde, int confirmadas, long pid) {
        int ultima = confirmadas;
        try (Connection conexion = DriverManager.getConnection(donde.url(), donde.duenio(), donde.claveDuenio());
                Statement sentencia = conexion.createStatement()) {
            while (true) {
                sentencia.execute("INSERT INTO meta VALUES (" + (ultima + 1) + ")");
                ultima++;
                if (ultima == confirmadas + POR_CAIDA) {
                    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
                }
            }
        } catch (SQLException murio) {
            assertThat(ultima).as(murio.getMessage()).isGreaterThanOrEqualTo(confirmadas + POR_CAIDA);
            return ultima;
        }
    }

    private static void esperarServidor(Conexion donde) throws InterruptedException {
        Instant limite = Instant.now().plus(Duration.ofSeconds(120));
        while (true) {
            try {
                consultar(donde, "SELECT 1");
                return;
            } catch (SQLException todavia) {
                assertThat(Instant.now()).as(todavia.getMessage()).isBefore(limite);
                Thread.sleep(10);
            }
        }
    }

    /** A process that ended may stay listed until somebody collects it. */
    private static boolean corre(ProcessHandle proceso) {
        Path estado = Path.of("/proc", Long.toString(proceso.pid()), "stat");
        try {
            return proceso.isAlive() && !Files.readString(estado).contains(") Z ");
        } catch (IOException loRecogieron) {
            return proceso.isAlive();
        }
    }
}
