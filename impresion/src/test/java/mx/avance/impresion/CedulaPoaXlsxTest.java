package mx.avance.impresion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mx.avance.nucleo.poa.Meta;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CedulaPoaXlsxTest {

    private static final int ANUAL = 3;

    private static XSSFWorkbook libro(CedulaPoa... cedulas) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Impresos.xlsx(List.of(cedulas))));
    }

    private static Row fila(Sheet tab, int numero) {
        for (Row fila : tab) {
            Cell celda = fila.getCell(1);
            if (celda != null && celda.getStringCellValue().startsWith(numero + ".-")) {
                return fila;
            }
        }
        throw new AssertionError("No está la fila " + numero);
    }

    @Test
    void la_meta_anual_es_una_formula_de_sus_trimestres() throws Exception {
        try (XSSFWorkbook libro = libro(EjemplosDePoa.cedula(EjemplosDePoa.metasConNotas()))) {
            Sheet tab = libro.getSheetAt(0);

            assertThat(fila(tab, 100).getCell(ANUAL).getCellFormula()).matches("SUM\\(E\\d+:H\\d+\\)");
            assertThat(fila(tab, 101).getCell(ANUAL).getCellFormula()).matches("SUM\\(E\\d+:H\\d+\\)-20");
            assertThat(fila(tab, 101).getCell(5).getNumericCellValue())
                    .as("el calendario vigente")
                    .isEqualTo(20);
            assertThat(fila(tab, 101).getCell(8).getStringCellValue())
                    .startsWith("Calendario original: 20 · 0 · 0 · 0.");
            assertThat(fila(tab, 200).getCell(ANUAL).getCellFormula()).startsWith("IF(H");
            assertThat(fila(tab, 300).getCell(ANUAL).getNumericCellValue()).isEqualTo(8.3333);
            assertThat(fila(tab, 400).getCell(ANUAL).getCellStyle().getDataFormatString())
                    .isEqualTo("[$-80A]#,##0.00");
            assertThat(fila(tab, 100).getCell(8).getCellType()).isEqualTo(CellType.BLANK);
        }
    }

    @Test
    void recalcular_no_cambia_ninguna_meta_anual() throws Exception {
        List<Meta> metas = EjemplosDePoa.calendarios();
        try (XSSFWorkbook libro = libro(EjemplosDePoa.cedula(metas))) {
            XSSFFormulaEvaluator calculo = new XSSFFormulaEvaluator(libro);
            int cuantas = 0;
            for (Row fila : libro.getSheetAt(0)) {
                Cell anual = fila.getCell(ANUAL);
                if (anual != null && anual.getCellType() == CellType.FORMULA) {
                    cuantas++;
                    assertThat(calculo.evaluate(anual).getNumberValue())
                            .as(anual.getCellFormula())
                            .isEqualTo(anual.getNumericCellValue());
                }
            }
            assertThat(cuantas).isEqualTo(metas.size());
        }
    }

    @Test
    void cada_unidad_tiene_su_pestana_con_encabezado_fijo_y_repetido() throws Exception {
        List<CedulaPoa> libro = new ArrayList<>(EjemplosDePoa.libro(3, 8));
        libro.add(libro.get(0));
        try (XSSFWorkbook xlsx = libro(libro.toArray(CedulaPoa[]::new))) {
            assertThat(xlsx.getNumberOfSheets()).isEqualTo(4);
            for (Sheet tab : xlsx) {
                int ultimo = tab.getRepeatingRows().getLastRow();
                assertThat(tab.getRepeatingRows().getFirstRow()).isZero();
                assertThat(tab.getRow(ultimo + 1).getCell(1).getStringCellValue())
                        .startsWith("100.-");
                assertThat((int) tab.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo(ultimo + 1);
                assertThat(tab.getPrintSetup().getLandscape()).isTrue();
                assertThat(tab.getFooter().getCenter()).isEqualTo(EjemplosDePoa.AUTORIZADO);
            }
            assertThat(xlsx.getSheetName(0)).startsWith("51100 Unidad").isNotEqualTo(xlsx.getSheetName(3));
        }
    }

    @Test
    void las_metas_se_distinguen_de_sus_acciones() throws Exception {
        try (XSSFWorkbook libro = libro(EjemplosDePoa.cedula(EjemplosDePoa.metas()))) {
            Sheet tab = libro.getSheetAt(0);

            assertThat(negrita(libro, fila(tab, 100).getCell(1))).isTrue();
            assertThat(negrita(libro, fila(tab, 100).getCell(5))).isTrue();
            assertThat(negrita(libro, fila(tab, 101).getCell(1))).isFalse();
        }
    }

    private static boolean negrita(XSSFWorkbook libro, Cell celda) {
        return libro.getFontAt(celda.getCellStyle().getFontIndex()).getBold();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+52 686", "-menos", "@SUM(A1)", "'=ya con apóstrofo"})
    void un_texto_nunca_se_vuelve_formula(String texto) throws Exception {
        CedulaPoa cedula = new CedulaPoa(
                EjemplosDePoa.encabezado("54101", texto),
                List.of(Meta.sola(100, EjemplosDePoa.compromiso("Leer.", texto, 1, 2, 3, 4))),
                List.of(),
                texto + " & más",
                texto);
        try (XSSFWorkbook libro = libro(cedula)) {
            Sheet tab = libro.getSheetAt(0);
            Cell unidad = fila(tab, 100).getCell(2);

            assertThat(unidad.getCellType()).isEqualTo(CellType.STRING);
            assertThat(unidad.getStringCellValue()).isEqualTo(texto);
            for (Row fila : tab) {
                for (Cell celda : fila) {
                    boolean anual = celda.getColumnIndex() == ANUAL && fila.getRowNum() == unidad.getRowIndex();
                    assertThat(celda.getCellType() == CellType.FORMULA).isEqualTo(anual);
                }
            }
            assertThat(tab.getFooter().getCenter()).isEqualTo(texto + " && más");
        }
        assertThat(Impresos.textoCsv(List.of(cedula)))
                .contains(",'" + texto + ",10,1,2,3,4")
                .doesNotContain("," + texto + ",10");
    }

    @Test
    void un_programa_sin_metas_lo_dice() throws Exception {
        CedulaPoa vacia = EjemplosDePoa.cedula(List.of());
        try (XSSFWorkbook libro = libro(vacia)) {
            List<String> textos = new ArrayList<>();
            libro.getSheetAt(0).forEach(fila -> fila.forEach(celda -> textos.add(celda.getStringCellValue())));
            assertThat(textos).contains("El programa de esta unidad no tiene metas todavía.", "ELABORÓ");
        }
        assertThat(Impresos.textoCsv(List.of(vacia))).contains("no tiene metas todavía");
    }

    @Test
    void el_csv_es_el_aprobado() throws Exception {
        Aprobado.compara(
                "cedula-poa.csv", Impresos.textoCsv(List.of(EjemplosDePoa.cedula(EjemplosDePoa.metasConNotas()))));
    }
}
