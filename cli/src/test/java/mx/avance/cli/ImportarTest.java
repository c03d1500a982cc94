package mx.avance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.LecturaJson;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportarTest {

    @TempDir
    private Path carpeta;

    private Path salida;

    @BeforeEach
    void carpetaDeSalida() {
        salida = carpeta.resolve("salida");
    }

    private Path documento(String nombre, String contenido) throws IOException {
        Path archivo = carpeta.resolve(nombre);
        Files.createDirectories(archivo.getParent());
        return Files.writeString(archivo, contenido);
    }

    private Sesion importar(OptionalInt ancho, Object... argumentos) {
        List<String> todos = new ArrayList<>(List.of("importar", "--salida", salida.toString()));
        Arrays.stream(argumentos).map(Object::toString).forEach(todos::add);
        Sesion sesion = Sesion.ejecutar(OficinaDePrueba.oficina(), ancho, todos.toArray(new String[0]));
        return new Sesion(sesion.codigo(), sinCarpeta(sesion.salida()), sinCarpeta(sesion.errores()));
    }

    private Sesion importar(Object... argumentos) {
        return importar(OptionalInt.empty(), argumentos);
    }

    /** The temporary folder has another name, of another length, in every run: the test works inside of it. */
    private String sinCarpeta(String texto) {
        return texto.replace(carpeta + "/", "");
    }

    private List<String> escritos() throws IOException {
        try (Stream<Path> archivos = Files.list(salida)) {
            return archivos.map(Path::getFileName).map(Path::toString).sorted().toList();
        }
    }

    private Lectura escrita(String nombre) throws IOException {
        try (InputStream entrada = Files.newInputStream(salida.resolve(nombre))) {
            return LecturaJson.leer(entrada);
        }
    }

    @Test
    void cada_documento_da_una_lectura_con_su_nombre() throws IOException {
        Sesion sesion = importar(
                documento("junio.txt", OficinaDePrueba.LIMPIA), documento("marzo.pdf", OficinaDePrueba.CON_HALLAZGOS));

        assertThat(sesion.codigo()).isZero();
        assertThat(sesion.errores()).isEmpty();
        assertThat(escritos()).containsExactly("junio.json", "marzo.json");
        assertThat(escrita("marzo.json").hojas()).hasSize(2);
    }

    @Test
    void lo_escrito_es_lo_leido() throws Exception {
        Path documento = documento("marzo.txt", OficinaDePrueba.CON_HALLAZGOS);
        importar(documento);

        assertThat(escrita("marzo.json")).isEqualTo(OficinaDePrueba.leer(documento, OpcionesDeLectura.NINGUNA));
    }

    @Test
    void el_ejercicio_y_el_trimestre_llegan_a_la_lectura() throws IOException {
        importar(documento("marzo.txt", OficinaDePrueba.LIMPIA), "--ejercicio", "2019", "--trimestre", "3");

        assertThat(escrita("marzo.json").hojas())
                .allSatisfy(hoja -> assertThat(hoja.ejercicio()).isEqualTo(2019))
                .allSatisfy(hoja -> assertThat(hoja.trimestre()).isEqualTo(3));
    }

    @Test
    void dos_documentos_con_el_mismo_nombre_no_se_pisan() throws IOException {
        Sesion sesion = importar(
                documento("norte/avance.txt", OficinaDePrueba.LIMPIA),
                documento("sur/avance.csv", OficinaDePrueba.CON_HALLAZGOS),
                documento("avance-2.txt", OficinaDePrueba.LIMPIA));

        assertThat(sesion.codigo()).isZero();
        assertThat(escritos()).containsExactly("avance-2.json", "avance-3.json", "avance.json");
        assertThat(escrita("avance.json").documento()).isEqualTo("avance.txt");
        assertThat(escrita("avance-3.json").documento()).isEqualTo("avance.csv");
        assertThat(escrita("avance-2.json").documento()).isEqualTo("avance-2.txt");
        assertThat(sesion.salida()).contains("avance-3.json");
    }

    @Test
    void una_segunda_corrida_reemplaza_las_lecturas_de_la_primera() throws IOException {
        Path documento = documento("avance.txt", OficinaDePrueba.LIMPIA);
        importar(documento);
        Files.writeString(documento, OficinaDePrueba.CON_HALLAZGOS);
        importar(documento);

        assertThat(escritos()).containsExactly("avance.json");
        assertThat(escrita("avance.json").hojas()).hasSize(2);
    }

    @Test
    void los_documentos_que_no_se_pueden_leer_se_explican_y_los_demas_se_leen() throws IOException {
        Path vacio = documento("vacio.txt", "");
        Path binario = Files.write(carpeta.resolve("binario.txt"), new byte[] {0, 1, 2, (byte) 0xfe, 0, 7, 0, 0});
        Path otraCosa = documento("receta.txt", "Tortillas\n\nHarina, agua y sal.\n");
        Path unaCarpeta = Files.createDirectory(carpeta.resolve("carpeta"));
        Path ausente = carpeta.resolve("no-existe.pdf");
        Path bueno = documento("bueno.txt", OficinaDePrueba.LIMPIA);

        Sesion sesion = importar(vacio, binario, otraCosa, unaCarpeta, ausente, bueno);

        assertThat(sesion.codigo()).isEqualTo(1);
        assertThat(escritos()).containsExactly("bueno.json");
        for (Path malo : List.of(vacio, binario, otraCosa, unaCarpeta, ausente)) {
            assertThat(sesion.errores()).contains(malo.getFileName() + ": ");
        }
        assertThat(sesion.errores().lines())
                .as("una línea de causa y una de salida por documento")
                .hasSize(10);
        assertThat(sesion.errores()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void un_defecto_del_lector_no_detiene_a_los_demas_ni_muestra_sus_adentros() throws IOException {
        Sesion sesion = importar(
                documento("raro.txt", OficinaDePrueba.DEFECTO), documento("bueno.txt", OficinaDePrueba.LIMPIA));

        Aprobado.comparar("importar-defecto.txt", sesion.completa());
        assertThat(escritos()).containsExactly("bueno.json");
    }

    @Test
    void la_tabla_alinea_acentos_y_suma() throws IOException {
        Sesion sesion = importar(
                documento("niñez-y-adolescencia.txt", OficinaDePrueba.CON_HALLAZGOS),
                documento("educacio\u0301n.txt", OficinaDePrueba.LIMPIA),
                documento("vacío.txt", ""));

        Aprobado.comparar("importar-tabla.txt", sesion.salida());
    }

    @Test
    void en_una_terminal_angosta_cada_documento_es_un_bloque() throws IOException {
        Sesion sesion = importar(OptionalInt.of(40), documento("niñez.txt", OficinaDePrueba.CON_HALLAZGOS));

        Aprobado.comparar("importar-angosta.txt", sesion.salida());
    }

    @Test
    void si_la_carpeta_de_salida_es_un_archivo_nada_se_lee() throws IOException {
        salida = documento("ocupado", "no soy una carpeta");

        Sesion sesion = importar(documento("bueno.txt", OficinaDePrueba.LIMPIA));

        Aprobado.comparar("importar-sin-carpeta.txt", sesion.completa());
        assertThat(salida).hasContent("no soy una carpeta");
    }

    @Test
    void si_una_lectura_no_se_puede_escribir_las_demas_si() throws IOException {
        Files.createDirectories(salida.resolve("malo.json"));

        Sesion sesion =
                importar(documento("malo.txt", OficinaDePrueba.LIMPIA), documento("bueno.txt", OficinaDePrueba.LIMPIA));

        assertThat(sesion.codigo()).isEqualTo(1);
        assertThat(sesion.errores()).contains("malo.json: no se pudo escribir (es una carpeta, no un archivo)");
        assertThat(escritos()).containsExactly("bueno.json", "malo.json");
    }

    @Test
    void el_ejemplo_del_readme_se_lee_como_dice_el_readme() throws IOException {
        Sesion sesion = importar(Muestras.ejemplo());

        Aprobado.comparar("importar-ejemplo.txt", sesion.salida());
        assertThat(Files.readString(Muestras.ejemplo().resolveSibling("../../README.md")))
                .contains(sesion.salida());
        assertThat(Files.readString(Muestras.ejemplo().resolveSibling("../../README.es.md")))
                .contains(sesion.salida());
    }

    @Test
    void la_muestra_real_se_lee_entera() throws IOException {
        Path muestra = Muestras.compartida("oro/mexicali-bisom-2022-t1.txt");
        Assumptions.assumeTrue(Files.exists(muestra), "sin la carpeta shared");

        Sesion sesion = importar(muestra);

        assertThat(sesion.codigo()).isZero();
        assertThat(escrita("mexicali-bisom-2022-t1.json").hojas()).hasSize(6);
        assertThat(sesion.salida()).contains("TMM-F004      6     33           25            8");
    }
}
