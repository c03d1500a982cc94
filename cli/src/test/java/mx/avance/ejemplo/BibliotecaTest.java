package mx.avance.ejemplo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mx.avance.impresion.Impresion;
import mx.avance.lectura.Lector;
import mx.avance.lectura.LecturaImposible;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.MetaLeida;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library from outside, as the README shows it. */
class BibliotecaTest {

    private static final Path RAIZ = Path.of("").toAbsolutePath().getParent();

    static void revisarEImprimir(Path documento, Path destino) throws LecturaImposible, IOException {
        Lectura lectura = Lector.deSerie().leer(documento, OpcionesDeLectura.NINGUNA);
        for (Hoja hoja : lectura.hojas()) {
            for (MetaLeida meta : hoja.metas()) {
                if (meta.estado() == Estado.POR_REVISAR && meta.propuesta() != null) {
                    System.out.println(meta.numero() + ": " + meta.propuesta().motivo());
                }
            }
        }
        try (OutputStream pdf = Files.newOutputStream(destino)) {
            new Impresion().pdf(lectura, pdf);
        }
    }

    @Test
    void el_ejemplo_se_lee_y_se_imprime(@TempDir Path carpeta) throws Exception {
        Path destino = carpeta.resolve("avance.pdf");

        String dicho = loQueDice(() -> revisarEImprimir(RAIZ.resolve("docs/ejemplo/avance-ejemplo.txt"), destino));

        assertThat(dicho).contains("200: Abr-Jun programado: se leyó 1700 y debe decir 1200.");
        assertThat(Files.readAllBytes(destino)).startsWith('%', 'P', 'D', 'F');
    }

    private static String loQueDice(ThrowingCallable accion) {
        PrintStream deSiempre = System.out;
        ByteArrayOutputStream dicho = new ByteArrayOutputStream();
        System.setOut(new PrintStream(dicho, true, StandardCharsets.UTF_8));
        try {
            assertThatCode(accion).doesNotThrowAnyException();
        } finally {
            System.setOut(deSiempre);
        }
        return dicho.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.es.md"})
    void lo_que_muestra_el_readme_es_lo_que_se_prueba(String readme) throws IOException {
        String fuente = Files.readString(Path.of("src/test/java/mx/avance/ejemplo/BibliotecaTest.java"));
        String[] partes = Files.readString(RAIZ.resolve(readme)).split("```java\n|```\n", -1);
        String muestra = null;
        for (String parte : partes) {
            if (parte.startsWith("Lectura lectura")) {
                muestra = parte;
            }
        }

        assertThat(muestra).isNotNull();
        assertThat(fuente).contains(muestra.indent(8));
    }
}
