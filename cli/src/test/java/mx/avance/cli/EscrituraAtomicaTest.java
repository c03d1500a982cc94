package mx.avance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EscrituraAtomicaTest {

    @TempDir
    private Path carpeta;

    private static EscrituraAtomica.Contenido texto(String texto) {
        return salida -> salida.write(texto.getBytes(StandardCharsets.UTF_8));
    }

    private Stream<String> archivos() throws IOException {
        try (Stream<Path> archivos = Files.list(carpeta)) {
            return archivos.map(archivo -> archivo.getFileName().toString()).toList().stream();
        }
    }

    @Test
    void mientras_se_escribe_el_destino_sigue_como_estaba() throws IOException {
        Path destino = Files.writeString(carpeta.resolve("a.json"), "antes");

        EscrituraAtomica.escribir(destino, salida -> {
            salida.write(new byte[50_000]);
            salida.flush();
            assertThat(destino).hasContent("antes");
        });

        assertThat(destino).hasSize(50_000);
        assertThat(archivos()).containsExactly("a.json");
    }

    @Test
    void si_algo_falla_no_queda_nada_a_medias() throws IOException {
        Path destino = carpeta.resolve("a.json");

        assertThatThrownBy(() -> EscrituraAtomica.escribir(destino, salida -> {
                    salida.write(new byte[50_000]);
                    throw new IOException("se acabó el papel");
                }))
                .hasMessage("se acabó el papel");

        assertThat(archivos()).isEmpty();
    }

    @Test
    void el_archivo_tiene_los_permisos_de_cualquier_otro() throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(carpeta).supportsFileAttributeView("posix"), "sin permisos POSIX");
        Path comun = Files.writeString(carpeta.resolve("comun"), "");
        Path destino = carpeta.resolve("a.json");

        EscrituraAtomica.escribir(destino, texto("hola"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(destino)))
                .isEqualTo(PosixFilePermissions.toString(Files.getPosixFilePermissions(comun)));
    }

    @Test
    void un_enlace_sigue_siendo_un_enlace() throws IOException {
        Path real = Files.writeString(carpeta.resolve("real.json"), "antes");
        Path enlace = Files.createSymbolicLink(carpeta.resolve("enlace.json"), real);

        EscrituraAtomica.escribir(enlace, texto("después"));

        assertThat(enlace).isSymbolicLink();
        assertThat(real).hasContent("después");
    }

    @Test
    void un_dispositivo_se_escribe_directamente() throws IOException {
        Path nulo = Path.of("/dev/null");
        Assumptions.assumeTrue(Files.exists(nulo), "sin /dev/null");

        EscrituraAtomica.escribir(nulo, texto("hola"));

        assertThat(Files.isRegularFile(nulo)).isFalse();
    }
}
