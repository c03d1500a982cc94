package mx.avance.aplicacion.plataforma.tabla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LectorDeTablasTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final LectorDeTablas lector = new LectorDeTablas();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {"|,|", "|;|", "|\t|"})
    void un_csv_de_dos_columnas_se_lee_por_cualquiera_de_sus_separadores(String separador) {
        String texto = "clave" + separador + "nombre\n54201" + separador + "Dirección\n54202" + separador + "Técnico\n";
        for (Charset letras : List.of(StandardCharsets.UTF_8, WINDOWS)) {
            assertThat(filas(lector.leer("unidades.csv", texto.getBytes(letras), "archivo")))
                    .containsExactly(
                            List.of("clave", "nombre"), List.of("54201", "Dirección"), List.of("54202", "Técnico"));
        }
    }

    @Test
    void cada_celda_dice_su_lugar_en_el_archivo() {
        Tabla tabla = lector.leer(
                "poa.xlsx",
                libro(libro -> {
                    libro.createSheet("Portada").createRow(0).createCell(0).setCellValue("Programa");
                    Row fila = libro.createSheet("Metas 2026").createRow(6);
                    fila.createCell(0).setCellValue(100);
                    fila.createCell(27).setCellValue("Visitas");
                }),
                "archivo");

        Pestana metas = tabla.find("Metas 2026").orElseThrow();
        Fila fila = metas.filas().get(0);
        assertThat(tabla.pestanas()).extracting(Pestana::nombre).containsExactly("Portada", "Metas 2026");
        assertThat(metas.lugar(fila, 28)).hasToString("Metas 2026!AB7");
        assertThat(fila.celda(28)).isEqualTo("Visitas");
        assertThat(fila.celda(1)).isEqualTo("100");
        assertThat(fila.celda(29)).isEmpty();
        assertThat(new Lugar("", 3, 2)).hasToString("B3");
    }

    @Test
    void las_formulas_dan_el_valor_guardado_y_los_porcentajes_se_ven_como_tales() {
        Tabla tabla = lector.leer(
                "poa.xlsx",
                libro(libro -> {
                    Row fila = libro.createSheet("Hoja1").createRow(0);
                    fila.createCell(0).setCellValue(2);
                    fila.createCell(1).setCellFormula("A1*21");
                    libro.getCreationHelper().createFormulaEvaluator().evaluateAll();
                    CellStyle porcentaje = libro.createCellStyle();
                    porcentaje.setDataFormat(libro.createDataFormat().getFormat("0%"));
                    fila.createCell(2).setCellValue(0.5);
                    fila.getCell(2).setCellStyle(porcentaje);
                    fila.createCell(3).setCellValue("=HYPERLINK(\"http://ejemplo\")");
                }),
                "archivo");

        assertThat(tabla.primera().filas().get(0).celdas())
                .containsExactly("2", "42", "50%", "=HYPERLINK(\"http://ejemplo\")");
    }

    @Test
    void una_celda_combinada_hacia_abajo_vale_en_todos_sus_renglones() {
        Pestana metas = lector.leer(
                        "poa.xlsx",
                        libro(libro -> {
                            var hoja = libro.createSheet("Metas");
                            for (int i = 0; i < 4; i++) {
                                hoja.createRow(i).createCell(0).setCellValue(100 + i);
                            }
                            hoja.getRow(1).createCell(1).setCellValue("2.3.1");
                            hoja.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
                        }),
                        "archivo")
                .primera();

        assertThat(metas.filas()).extracting(fila -> metas.texto(fila, 2)).containsExactly("", "2.3.1", "2.3.1", "");
    }

    @Test
    void lo_que_no_es_una_tabla_se_rechaza_con_su_causa() {
        byte[] programa = new byte[4096];
        programa[0] = 'M';
        programa[1] = 'Z';
        byte[] conContrasena = new byte[4096];
        int[] marca = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
        for (int i = 0; i < marca.length; i++) {
            conContrasena[i] = (byte) marca[i];
        }
        byte[] flujo = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(flujo, 0, conContrasena, 1024, flujo.length);
        byte[] entero =
                libro(libro -> libro.createSheet("H").createRow(0).createCell(0).setCellValue("x"));

        assertThat(defecto("virus.xlsx", programa))
                .returns("tabla.imposible", Defecto::clave)
                .extracting(d -> d.datos().get(0))
                .isEqualTo("virus.xlsx");
        assertThat(defecto("poa.xlsx", conContrasena).datos().get(1)).asString().contains("contraseña");
        assertThat(defecto("poa.xlsx", Arrays.copyOf(entero, entero.length / 2)).clave())
                .isEqualTo("tabla.danada");
        assertThat(defecto("poa.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))
                        .clave())
                .isEqualTo("tabla.pdf");
        assertThat(defecto("poa.xlsx", new byte[0]).datos().get(1)).asString().contains("vacío");
        assertThat(defecto("poa.csv", ",,\n,,\n".getBytes(StandardCharsets.UTF_8))
                        .clave())
                .isEqualTo("tabla.vacia");
        assertThat(defecto("poa.csv", new byte[LectorDeTablas.TAMANO_MAXIMO + 1])
                        .clave())
                .isEqualTo("tabla.grande");
    }

    @Test
    void lo_que_crece_sin_medida_se_detiene() throws IOException {
        assertThat(defecto("bomba.xlsx", bomba()).clave()).isEqualTo("tabla.bomba");
        assertThat(defecto("largo.xlsx", conFilas(LectorDeTablas.FILAS_MAXIMAS + 1))
                        .clave())
                .isEqualTo("tabla.filas");
        assertThat(defecto("ancho.csv", "x,".repeat(1_000).concat("x\n").getBytes(StandardCharsets.UTF_8))
                        .clave())
                .isEqualTo("tabla.columnas");
    }

    @Test
    void el_nombre_del_archivo_se_dice_sin_carpetas_ni_letras_invisibles() {
        assertThat(lector.leer("C:\\Users\\x\\po\u202Ea\u0007.csv", "a,b\n".getBytes(StandardCharsets.UTF_8), "archivo")
                        .archivo())
                .isEqualTo("poa.csv");
    }

    private Defecto defecto(String nombre, byte[] contenido) {
        Defecto[] visto = new Defecto[1];
        assertThatThrownBy(() -> lector.leer(nombre, contenido, "archivo"))
                .asInstanceOf(type(DatosInvalidos.class))
                .satisfies(e -> visto[0] = e.defectos().get(0));
        assertThat(visto[0].campo()).isEqualTo("archivo");
        return visto[0];
    }

    private static List<List<String>> filas(Tabla tabla) {
        return tabla.primera().filas().stream().map(Fila::celdas).toList();
    }

    private static byte[] libro(Consumer<XSSFWorkbook> contenido) {
        try (XSSFWorkbook libro = new XSSFWorkbook();
                ByteArrayOutputStream salida = new ByteArrayOutputStream()) {
            contenido.accept(libro);
            libro.write(salida);
            return salida.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] conFilas(int cuantas) throws IOException {
        try (SXSSFWorkbook libro = new SXSSFWorkbook(50);
                ByteArrayOutputStream salida = new ByteArrayOutputStream()) {
            Sheet hoja = libro.createSheet("Metas");
            for (int i = 0; i < cuantas; i++) {
                hoja.createRow(i).createCell(0).setCellValue(i);
            }
            libro.write(salida);
            return salida.toByteArray();
        }
    }

    /** A small file whose only tab inflates to 200 MB. */
    private static byte[] bomba() throws IOException {
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(salida)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] mega = new byte[1024 * 1024];
            for (int i = 0; i < 200; i++) {
                zip.write(mega);
            }
        }
        return salida.toByteArray();
    }
}
