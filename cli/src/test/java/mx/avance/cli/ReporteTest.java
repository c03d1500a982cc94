package mx.avance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.HallazgoRedactado;
import mx.avance.lectura.documento.LecturaJson;
import mx.avance.nucleo.revision.Gravedad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReporteTest {

    @TempDir
    private Path carpeta;

    private Path lectura;

    @BeforeEach
    void unaLectura() throws Exception {
        Path documento = Files.writeString(carpeta.resolve("marzo.txt"), OficinaDePrueba.LIMPIA);
        lectura = carpeta.resolve("marzo.json");
        try (OutputStream salida = Files.newOutputStream(lectura)) {
            LecturaJson.escribir(OficinaDePrueba.leer(documento, OpcionesDeLectura.NINGUNA), salida);
        }
    }

    private Sesion reporte(Oficina oficina, String... opciones) {
        String[] argumentos = new String[opciones.length + 2];
        argumentos[0] = "reporte";
        argumentos[1] = lectura.toString();
        System.arraycopy(opciones, 0, argumentos, 2, opciones.length);
        Sesion sesion = Sesion.ejecutar(oficina, argumentos);
        return new Sesion(
                sesion.codigo(),
                sesion.salida().replace(carpeta + "/", ""),
                sesion.errores().replace(carpeta + "/", ""));
    }

    private String en(String nombre) {
        return carpeta.resolve(nombre).toString();
    }

    @Test
    void escribe_cada_formato_que_se_le_pide() throws IOException {
        Sesion sesion =
                reporte(OficinaDePrueba.oficina(), "--csv", en("a.csv"), "--pdf", en("a.pdf"), "--xlsx", en("a.xlsx"));

        Aprobado.comparar("reporte.txt", sesion.completa());
        assertThat(carpeta.resolve("a.pdf")).hasContent("PDF de marzo.txt");
        assertThat(carpeta.resolve("a.xlsx")).hasContent("XLSX de marzo.txt");
        assertThat(carpeta.resolve("a.csv")).hasContent("CSV de marzo.txt");
    }

    @Test
    void si_imprimir_falla_a_la_mitad_queda_lo_que_habia() throws IOException {
        Files.writeString(carpeta.resolve("a.pdf"), "el de ayer");
        Oficina conDefecto = new Oficina(
                OficinaDePrueba::leer,
                (lectura, salida) -> {
                    salida.write(new byte[100_000]);
                    throw new IllegalStateException("una letra sin dibujo");
                },
                (lectura, salida) -> salida.write(1),
                (lectura, salida) -> salida.write(1),
                lectura -> List.of(
                        new HallazgoRedactado("GLIFO_FALTANTE", Gravedad.AVISO, "La letra U+1234 no tiene dibujo.")));

        Sesion sesion = reporte(conDefecto, "--pdf", en("a.pdf"), "--csv", en("a.csv"));

        Aprobado.comparar("reporte-defecto.txt", sesion.completa());
        assertThat(carpeta.resolve("a.pdf")).hasContent("el de ayer");
        assertThat(carpeta.resolve("a.csv")).exists();
        try (Stream<Path> archivos = Files.list(carpeta)) {
            assertThat(archivos.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("marzo.txt", "marzo.json", "a.pdf", "a.csv");
        }
    }

    @Test
    void una_carpeta_de_destino_que_no_existe_se_explica() throws IOException {
        Aprobado.comparar(
                "reporte-sin-carpeta.txt",
                reporte(OficinaDePrueba.oficina(), "--pdf", en("no/existe.pdf")).completa());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "(carpeta)",
            value = {
                "ausente    | ''",
                "vacia      | ''",
                "no-es-json | hola",
                "truncada   | '{\"documento\": \"a.txt\", \"hojas\": ['",
                "incompleta | '{\"documento\": \"a.txt\"}'",
                "lista      | '[]'",
                "sin-hojas  | '{\"documento\": \"a\", \"sha256\": \"(64)\", \"formato\": \"TMM-F004\", \"hojas\": []}'",
                "anidada    | (anidada)",
                "carpeta    | (carpeta)"
            })
    void lo_que_no_es_una_lectura_se_explica_en_dos_renglones(String caso, String contenido) throws IOException {
        lectura = carpeta.resolve(caso + ".json");
        if (contenido == null) {
            Files.createDirectory(lectura);
        } else if (!caso.equals("ausente")) {
            Files.writeString(
                    lectura, contenido.replace("(64)", "0".repeat(64)).replace("(anidada)", "[".repeat(100_000)));
        }

        Sesion sesion = reporte(OficinaDePrueba.oficina(), "--pdf", en("a.pdf"));

        assertThat(sesion.codigo()).isEqualTo(1);
        assertThat(carpeta.resolve("a.pdf")).doesNotExist();
        assertThat(sesion.errores().lines()).hasSize(2);
        Aprobado.comparar("reporte-lectura-" + caso + ".txt", sesion.completa());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "suma      | \"metaAnual\" : 51     | \"metaAnual\" : 15",
                "relativo  | \"avanceRelativo\" : 24 | \"avanceRelativo\" : 25",
                "estado    | \"conciliada\"          | \"conciliado\"",
                "negativa  | \"metaAnual\" : 51     | \"metaAnual\" : -51",
                "texto     | \"metaAnual\" : 51     | \"metaAnual\" : \"51\"",
                "desmedida | \"metaAnual\" : 51     | \"metaAnual\" : 1e999999999",
            })
    void una_lectura_cambiada_a_mano_que_ya_no_vale_no_se_imprime(String caso, String escrito, String puesto)
            throws IOException {
        String buena = Files.readString(lectura);
        assertThat(buena).contains(escrito);
        Files.writeString(lectura, buena.replace(escrito, puesto));

        Sesion sesion = reporte(OficinaDePrueba.oficina(), "--pdf", en("a.pdf"), "--csv", en("a.csv"));

        assertThat(sesion.codigo()).isEqualTo(1);
        assertThat(carpeta.resolve("a.pdf")).doesNotExist();
        assertThat(carpeta.resolve("a.csv")).doesNotExist();
        Aprobado.comparar("reporte-a-mano-" + caso + ".txt", sesion.completa());
    }

    @Test
    void el_mismo_renglon_cambiado_a_por_revisar_si_se_imprime() throws IOException {
        Files.writeString(
                lectura,
                Files.readString(lectura)
                        .replace("\"metaAnual\" : 51", "\"metaAnual\" : 15")
                        .replace("\"estado\" : \"conciliada\"", "\"estado\" : \"por_revisar\""));

        assertThat(reporte(OficinaDePrueba.oficina(), "--pdf", en("a.pdf")).codigo())
                .isZero();
        assertThat(carpeta.resolve("a.pdf")).exists();
    }

    @Test
    void una_carpeta_donde_iba_un_archivo_se_explica_y_lo_demas_se_escribe() throws IOException {
        Files.createDirectory(carpeta.resolve("marzo"));

        Sesion sesion = reporte(OficinaDePrueba.oficina(), "--pdf", en("marzo"), "--csv", en("a.csv"));

        Aprobado.comparar("reporte-en-carpeta.txt", sesion.completa());
        assertThat(carpeta.resolve("marzo")).isEmptyDirectory();
    }

    @Test
    void nunca_se_escribe_sobre_la_propia_lectura_ni_a_traves_de_un_enlace() throws IOException {
        byte[] buena = Files.readAllBytes(lectura);
        Files.createSymbolicLink(carpeta.resolve("enlace.pdf"), lectura);
        Files.createLink(carpeta.resolve("otro.pdf"), lectura);
        for (String destino : List.of("marzo.json", "enlace.pdf", "otro.pdf")) {
            Sesion sesion = reporte(OficinaDePrueba.oficina(), "--pdf", en(destino));

            assertThat(sesion.codigo()).isEqualTo(2);
            assertThat(sesion.errores())
                    .startsWith("El archivo «" + destino + "» es la propia lectura: no se escribe sobre ella.");
            assertThat(lectura).hasBinaryContent(buena);
        }
    }
}
