package mx.avance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AyudaTest {

    private static Sesion ejecutar(String... argumentos) {
        return Sesion.ejecutar(OficinaDePrueba.oficina(), argumentos);
    }

    @Test
    void la_ayuda_general_es_la_aprobada() throws IOException {
        Aprobado.comparar("ayuda.txt", ejecutar("--ayuda").completa());
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "servir", "importar", "validar", "reporte", "completar"})
    void la_ayuda_de_cada_orden_es_la_aprobada(String orden) throws IOException {
        Aprobado.comparar("ayuda-" + orden + ".txt", ejecutar(orden, "--ayuda").completa());
    }

    @ParameterizedTest
    @ValueSource(strings = {"respaldo", "restaurar", "verificar", "empaquetar"})
    void lo_que_todavia_no_existe_no_se_ofrece(String orden) {
        assertThat(ejecutar("--ayuda").salida()).doesNotContain(orden);
        assertThat(ejecutar(orden).codigo()).isEqualTo(2);
    }

    @Test
    void en_una_terminal_angosta_la_ayuda_se_parte_en_renglones_que_caben() {
        Sesion ayuda = Sesion.ejecutar(OficinaDePrueba.oficina(), OptionalInt.of(60), "importar", "--ayuda");

        assertThat(ayuda.salida().lines())
                .allSatisfy(linea -> assertThat(Renglon.ancho(linea)).isLessThanOrEqualTo(60));
    }

    @Test
    void la_version_dice_la_de_avance_y_la_de_java() {
        assertThat(ejecutar("--version").salida().lines())
                .satisfiesExactly(
                        avance -> assertThat(avance).matches("Avance \\d+\\.\\d+\\.\\d+.*"),
                        java -> assertThat(java).startsWith("Java " + System.getProperty("java.version")));
    }

    @Test
    void el_guion_de_completar_conoce_las_ordenes_y_bash_lo_acepta(@TempDir Path carpeta) throws Exception {
        String guion = ejecutar("completar").salida();

        assertThat(guion).contains("importar", "validar", "reporte", "--salida", "--pdf", "servir", "--bd-url");
        Path archivo = Files.writeString(carpeta.resolve("completar.sh"), guion, StandardCharsets.UTF_8);
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "sin bash");
        Process bash = new ProcessBuilder("/bin/bash", "-n", archivo.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(bash.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(bash.exitValue()).isZero();
    }
}
