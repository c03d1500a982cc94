package mx.avance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidarTest {

    @TempDir
    private Path carpeta;

    private String documento(String nombre, String contenido) throws IOException {
        return Files.writeString(carpeta.resolve(nombre), contenido).toString();
    }

    private Sesion validar(OptionalInt ancho, String... archivos) {
        String[] argumentos = new String[archivos.length + 1];
        argumentos[0] = "validar";
        System.arraycopy(archivos, 0, argumentos, 1, archivos.length);
        Sesion sesion = Sesion.ejecutar(OficinaDePrueba.oficina(), ancho, argumentos);
        return new Sesion(
                sesion.codigo(),
                sesion.salida().replace(carpeta + "/", ""),
                sesion.errores().replace(carpeta + "/", ""));
    }

    @Test
    void los_hallazgos_se_agrupan_por_documento_hoja_y_meta() throws IOException {
        Sesion sesion = validar(
                OptionalInt.empty(),
                documento("marzo.txt", OficinaDePrueba.CON_HALLAZGOS),
                documento("junio.txt", OficinaDePrueba.LIMPIA));

        Aprobado.comparar("validar.txt", sesion.completa());
    }

    @Test
    void en_una_terminal_angosta_las_oraciones_se_parten_entre_palabras() throws IOException {
        Sesion sesion = validar(OptionalInt.of(44), documento("marzo.txt", OficinaDePrueba.CON_HALLAZGOS));

        Aprobado.comparar("validar-angosta.txt", sesion.salida());
    }

    @Test
    void sin_hallazgos_de_gravedad_error_termina_con_cero() throws IOException {
        assertThat(validar(OptionalInt.empty(), documento("a.txt", OficinaDePrueba.LIMPIA))
                        .codigo())
                .isZero();
        assertThat(validar(OptionalInt.empty(), documento("b.txt", OficinaDePrueba.SIN_ERRORES))
                        .codigo())
                .isZero();
    }

    @Test
    void con_un_hallazgo_de_gravedad_error_termina_con_tres() throws IOException {
        assertThat(validar(OptionalInt.empty(), documento("a.txt", OficinaDePrueba.CON_HALLAZGOS))
                        .codigo())
                .isEqualTo(3);
    }

    @Test
    void un_documento_ilegible_pesa_mas_que_los_hallazgos_de_los_demas() throws IOException {
        Sesion sesion = validar(
                OptionalInt.empty(), documento("vacio.txt", ""), documento("marzo.txt", OficinaDePrueba.CON_HALLAZGOS));

        assertThat(sesion.codigo()).isEqualTo(1);
        assertThat(sesion.salida()).contains("SUMA_PROGRAMADO").contains("No se pudieron leer: 1.");
    }

    @Test
    void no_escribe_nada() throws IOException {
        String documento = documento("marzo.txt", OficinaDePrueba.CON_HALLAZGOS);
        validar(OptionalInt.empty(), documento);

        assertThat(carpeta).isDirectoryNotContaining("glob:**.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.es.md"})
    void el_ejemplo_dice_lo_que_muestra_el_readme_y_donde_lo_abrevia_lo_marca(String nombre) throws IOException {
        Sesion sesion = validar(OptionalInt.empty(), Muestras.ejemplo().toString());
        String readme = Files.readString(Muestras.ejemplo().resolveSibling("../../" + nombre));
        int desde = readme.lastIndexOf("```\n", readme.indexOf("  Hoja 1")) + 4;
        String mostrado = readme.substring(desde, readme.indexOf("```", desde));

        assertThat(mostrado.lines()).hasSizeGreaterThan(6);
        String todo = Arrays.stream(mostrado.split("(?m)^ *\\Q[…]\\E\\n", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("(.*\n)+"));
        assertThat(sesion.salida()).matches(todo);
    }
}
