package mx.avance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalTest {

    private final ByteArrayOutputStream errores = new ByteArrayOutputStream();

    private static OutputStream roto(String mensaje) {
        return new OutputStream() {
            @Override
            public void write(int octeto) throws IOException {
                throw new IOException(mensaje);
            }
        };
    }

    private int version(OutputStream salida) {
        Terminal terminal = new Terminal(salida, errores, OptionalInt.empty(), false);
        return new LineaDeOrdenes(terminal, OficinaDePrueba.oficina(), new ServicioDePrueba()).ejecutar("--version");
    }

    @Test
    void si_quien_lee_se_va_no_hay_queja() {
        assertThat(version(roto("Broken pipe"))).isZero();
        assertThat(errores.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void si_la_salida_no_se_puede_escribir_se_dice() {
        assertThat(version(roto("No space left on device"))).isEqualTo(1);
        assertThat(errores.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        No se pudo escribir la respuesta: no queda espacio en el disco.
                          Revise a dónde se envía la salida y repita la orden.
                        """);
    }

    @Test
    void si_los_hallazgos_no_se_pueden_escribir_no_se_dice_que_los_hay(@TempDir Path carpeta) throws IOException {
        Path documento = Files.writeString(carpeta.resolve("a.txt"), OficinaDePrueba.CON_HALLAZGOS);
        Terminal terminal = new Terminal(roto("No space left on device"), errores, OptionalInt.empty(), false);

        int codigo = new LineaDeOrdenes(terminal, OficinaDePrueba.oficina(), new ServicioDePrueba())
                .ejecutar("validar", documento.toString());

        assertThat(codigo).isEqualTo(1);
        assertThat(errores.toString(StandardCharsets.UTF_8)).startsWith("No se pudo escribir la respuesta");
    }

    @Test
    void el_progreso_se_borra_antes_de_cada_renglon(@TempDir Path carpeta) throws IOException {
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        Path documento = Files.writeString(carpeta.resolve("a.txt"), OficinaDePrueba.LIMPIA);
        Terminal terminal = new Terminal(salida, errores, OptionalInt.of(200), true);

        new LineaDeOrdenes(terminal, OficinaDePrueba.oficina(), new ServicioDePrueba())
                .ejecutar("validar", documento.toString());

        assertThat(errores.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r\u001b[KLeyendo 1 de 1: " + documento + "\r\u001b[K");
        assertThat(salida.toString(StandardCharsets.UTF_8)).doesNotContain("\u001b");
    }

    @Test
    void lo_que_viene_de_un_documento_no_gobierna_la_pantalla() {
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(salida, errores, OptionalInt.empty(), false);

        terminal.decir("meta \u001b]0;otro título\u0007 100");
        terminal.terminar();

        assertThat(salida.toString(StandardCharsets.UTF_8)).isEqualTo("meta  ]0;otro título  100\n");
    }
}
