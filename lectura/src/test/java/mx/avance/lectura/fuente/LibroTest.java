package mx.avance.lectura.fuente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import mx.avance.lectura.LecturaImposible;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibroTest {

    private static Fuente leer(XSSFWorkbook libro) throws IOException, LecturaImposible {
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        try (libro) {
            libro.write(salida);
        }
        return Archivo.de("prueba.xlsx", salida.toByteArray()).extraer();
    }

    private static List<String> textos(Renglon renglon) {
        return renglon.celdas().stream().map(Celda::texto).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "0.29, 0%, 29%",
        "0.125, 0%, 13%",
        "0.28999999999999998, 0%, 29%",
        "0.5, 0.00%, 50.00%",
        "29, '0\"%\"', 29%",
        "199230, '#,##0', 199230",
        "1234.5678, '#,##0.00', 1234.5678",
        "0.1, General, 0.1",
        "12000000000000, General, 12000000000000",
        "0, General, 0",
        "-3.5, '0.00', -3.5",
        "3, '00', 03",
        "303, '000', 303",
    })
    void un_numero_sale_como_lo_ve_la_persona_sin_perder_decimales(double valor, String formato, String texto)
            throws Exception {
        XSSFWorkbook libro = new XSSFWorkbook();
        Cell celda = libro.createSheet("Hoja").createRow(0).createCell(0);
        XSSFCellStyle estilo = libro.createCellStyle();
        estilo.setDataFormat(libro.createDataFormat().getFormat(formato));
        celda.setCellStyle(estilo);
        celda.setCellValue(valor);
        assertThat(textos(leer(libro).renglones().get(0))).containsExactly(texto);
    }

    @Test
    void una_fecha_sale_como_fecha() throws Exception {
        XSSFWorkbook libro = new XSSFWorkbook();
        Cell celda = libro.createSheet("Hoja").createRow(0).createCell(0);
        XSSFCellStyle estilo = libro.createCellStyle();
        estilo.setDataFormat(libro.createDataFormat().getFormat("dd/mm/yyyy"));
        celda.setCellStyle(estilo);
        celda.setCellValue(LocalDate.of(2022, 3, 31));
        assertThat(textos(leer(libro).renglones().get(0))).containsExactly("31/03/2022");
    }

    @Test
    void las_celdas_combinadas_dan_su_texto_una_vez_y_los_huecos_se_conservan() throws Exception {
        XSSFWorkbook libro = new XSSFWorkbook();
        Sheet hoja = libro.createSheet("Avance");
        hoja.createRow(0).createCell(1).setCellValue("Encabezado");
        hoja.addMergedRegion(new CellRangeAddress(0, 0, 1, 3));
        Row fila = hoja.createRow(4);
        fila.createCell(0).setCellValue("a");
        fila.createCell(3).setCellValue("d\ne");
        Fuente fuente = leer(libro);
        assertThat(fuente.tipo()).isEqualTo(Fuente.Tipo.XLSX);
        assertThat(fuente.renglones()).extracting(Renglon::linea).containsExactly(1, 4, 5);
        assertThat(textos(fuente.renglones().get(0))).containsExactly("", "Encabezado");
        assertThat(fuente.renglones().get(1).estaVacio()).isTrue();
        assertThat(textos(fuente.renglones().get(2))).containsExactly("a", "", "", "d e");
        assertThat(fuente.renglones().get(2).celdas().get(3).columna()).isEqualTo(4);
    }

    @Test
    void lee_todas_las_pestanas_visibles_en_su_orden() throws Exception {
        XSSFWorkbook libro = new XSSFWorkbook();
        for (String nombre : List.of("Primera", "Borrador", "Segunda")) {
            libro.createSheet(nombre).createRow(0).createCell(0).setCellValue(nombre);
        }
        libro.setSheetHidden(1, true);
        assertThat(leer(libro).renglones()).extracting(Renglon::pestana).containsExactly("Primera", "Segunda");
    }

    @Test
    void una_formula_da_el_valor_que_se_guardo_con_ella() throws Exception {
        XSSFWorkbook libro = new XSSFWorkbook();
        Row fila = libro.createSheet("Hoja").createRow(0);
        fila.createCell(0).setCellValue(20);
        fila.createCell(1).setCellFormula("A1*3");
        libro.getCreationHelper().createFormulaEvaluator().evaluateAll();
        assertThat(textos(leer(libro).renglones().get(0))).containsExactly("20", "60");
    }

    @Test
    void un_tabulador_al_principio_de_una_celda_no_la_pierde() throws Exception {
        XSSFWorkbook libro = new XSSFWorkbook();
        Row fila = libro.createSheet("Hoja").createRow(0);
        fila.createCell(0).setCellValue("13%");
        fila.createCell(1).setCellValue("\tSe reprograman.");
        assertThat(textos(leer(libro).renglones().get(0))).containsExactly("13%", "Se reprograman.");
    }
}
