package mx.avance.impresion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.MetaLeida;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTest {

    private static Row fila(Sheet tab, int numero) {
        for (Row fila : tab) {
            Cell celda = fila.getCell(1);
            if (celda != null
                    && celda.getCellType() == CellType.STRING
                    && celda.getStringCellValue().startsWith(numero + ".- ")) {
                return fila;
            }
        }
        throw new AssertionError("No está la fila " + numero);
    }

    private static List<Cell> formulas(Sheet tab) {
        List<Cell> formulas = new ArrayList<>();
        tab.forEach(fila -> fila.forEach(celda -> {
            if (celda.getCellType() == CellType.FORMULA) {
                formulas.add(celda);
            }
        }));
        return formulas;
    }

    @Test
    void absoluto_y_relativo_son_formulas_que_traen_su_valor() throws Exception {
        try (XSSFWorkbook libro = Impresos.libro(EjemplosDeHoja.ordinaria())) {
            Row fila = fila(libro.getSheetAt(0), 101);

            assertThat(fila.getCell(12).getCellFormula()).matches("SUM\\(F\\d+\\)");
            assertThat(fila.getCell(12).getNumericCellValue()).isEqualTo(5);
            assertThat(fila.getCell(13).getCellFormula())
                    .matches("IF\\(D\\d+=0,\"\",ROUND\\(100\\*M\\d+/D\\d+,0\\)\\)");
            assertThat(fila.getCell(13).getNumericCellValue())
                    .as("las mitades suben")
                    .isEqualTo(13);
            assertThat(fila.getCell(13).getCellStyle().getDataFormatString()).isEqualTo("0\"%\"");
            assertThat(fila.getCell(15).getCellFormula()).contains("SUM(E", "ΣP");
            assertThat(fila.getCell(15).getStringCellValue()).isEmpty();
        }
    }

    @Test
    void un_renglon_por_revisar_trae_constantes_y_celdas_en_blanco() throws Exception {
        try (XSSFWorkbook libro = Impresos.libro(EjemplosDeHoja.ordinaria())) {
            Row fila = fila(libro.getSheetAt(0), 102);

            fila.forEach(celda -> assertThat(celda.getCellType()).isNotEqualTo(CellType.FORMULA));
            assertThat(fila.getCell(4).getNumericCellValue()).isEqualTo(300);
            assertThat(fila.getCell(6).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(fila.getCell(12).getNumericCellValue()).isEqualTo(290);
            assertThat(fila.getCell(13).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(fila.getCell(1).getCellStyle().getDataFormatString()).contains(EstilosDeLibro.MARCA);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 103, 104})
    void recalcular_no_cambia_ningun_valor(long semilla) throws Exception {
        for (Lectura lectura : List.of(LecturasDeMuestra.tmm(semilla, 2, 20), LecturasDeMuestra.pbrm(semilla, 2, 20))) {
            try (XSSFWorkbook libro = Impresos.libro(lectura)) {
                XSSFFormulaEvaluator calculo = new XSSFFormulaEvaluator(libro);
                int cuantas = 0;
                for (Sheet tab : libro) {
                    for (Cell celda : formulas(tab)) {
                        cuantas++;
                        if (celda.getCachedFormulaResultType() == CellType.NUMERIC) {
                            assertThat(calculo.evaluate(celda).getNumberValue())
                                    .as(celda.getCellFormula())
                                    .isEqualTo(celda.getNumericCellValue());
                        } else {
                            assertThat(calculo.evaluate(celda).getStringValue())
                                    .as(celda.getCellFormula())
                                    .isEqualTo(celda.getStringCellValue());
                        }
                    }
                }
                assertThat(cuantas).isGreaterThan(80);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+52 686", "-menos", "@SUM(A1)", "'=ya con apóstrofo"})
    void un_texto_nunca_se_vuelve_formula(String texto) throws Exception {
        MetaLeida fila = EjemplosDeHoja.fila(100, "Texto", 40, 5, texto);
        try (XSSFWorkbook libro = Impresos.libro(EjemplosDeHoja.tmm(List.of(fila)))) {
            Cell nota = fila(libro.getSheetAt(0), 100).getCell(14);

            assertThat(nota.getCellType()).isEqualTo(CellType.STRING);
            assertThat(nota.getStringCellValue()).isEqualTo(texto);
        }
    }

    @Test
    void cada_hoja_tiene_su_pestana_con_nombre_valido_y_unico() throws Exception {
        List<MetaLeida> metas = List.of(EjemplosDeHoja.fila(100, "Texto", 40, 5, null));
        String largo = "Departamento de [Vialidad]: obras/servicios * y más cosas que no caben";
        Lectura lectura = LecturasDeMuestra.lectura(
                "TMM-F004",
                List.of(
                        EjemplosDeHoja.hoja(1, largo, metas),
                        EjemplosDeHoja.hoja(2, largo, metas),
                        EjemplosDeHoja.hoja(3, largo.toUpperCase(java.util.Locale.ROOT), metas)));
        try (XSSFWorkbook libro = Impresos.libro(lectura)) {
            List<String> nombres = new ArrayList<>();
            libro.forEach(tab -> nombres.add(tab.getSheetName().toLowerCase(java.util.Locale.ROOT)));

            assertThat(nombres).hasSize(3).doesNotHaveDuplicates().allMatch(nombre -> nombre.length() <= 31);
        }
    }

    @Test
    void se_imprime_apaisado_con_encabezado_fijo_y_repetido() throws Exception {
        try (XSSFWorkbook libro = Impresos.libro(EjemplosDeHoja.ordinaria())) {
            Sheet tab = libro.getSheetAt(0);

            assertThat(tab.getPrintSetup().getLandscape()).isTrue();
            assertThat(tab.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(tab.getPrintSetup().getFitHeight()).isZero();
            assertThat(tab.getFitToPage()).isTrue();
            assertThat(libro.getPrintArea(0)).contains("$A$1:$O$");
            assertThat(tab.getRepeatingRows().getFirstRow())
                    .as("en cada hoja de papel, el encabezado desde el ente")
                    .isZero();
            assertThat(tab.getRow(tab.getRepeatingRows().getLastRow() + 1)
                            .getCell(1)
                            .getStringCellValue())
                    .startsWith("100.-");
            assertThat(tab.getPaneInformation().isFreezePane()).isTrue();
            assertThat((int) tab.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo(tab.getRepeatingRows().getLastRow() + 1);
        }
    }

    @Test
    void de_un_encabezado_muy_alto_solo_se_repite_el_de_la_tabla() throws Exception {
        List<Clave> lineas = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            lineas.add(Clave.de("2." + i + ".3", "Propósito " + i + " del plan"));
        }
        Hoja hoja = LecturasDeMuestra.hojaTmm(
                1, 1, Clave.de("54101", "Bibliotecas"), lineas, EjemplosDeHoja.filas(9, null));
        try (XSSFWorkbook libro = Impresos.libro(LecturasDeMuestra.lectura("TMM-F004", List.of(hoja)))) {
            Sheet tab = libro.getSheetAt(0);

            assertThat(tab.getRepeatingRows().getFirstRow()).isGreaterThan(40);
            assertThat(tab.getRepeatingRows().getLastRow()
                            - tab.getRepeatingRows().getFirstRow())
                    .isEqualTo(2);
            assertThat(tab.getPaneInformation())
                    .as("con todo fijo no quedaría lugar para la tabla")
                    .isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000, 40_000})
    void una_nota_larga_sigue_abajo_y_ningun_renglon_la_corta_en_el_papel(int largo) throws Exception {
        String nota = "palabra 103.- ".repeat(largo / 14).strip();
        try (XSSFWorkbook libro = Impresos.libro(EjemplosDeHoja.conNota(nota))) {
            Sheet tab = libro.getSheetAt(0);
            List<String> trozos = new ArrayList<>();
            int numero = fila(tab, 101).getRowNum();
            do {
                Row fila = tab.getRow(numero);
                trozos.add(fila.getCell(14).getStringCellValue());
                assertThat(fila.getHeightInPoints()).isLessThan(409);
                numero++;
            } while (tab.getRow(numero) != null
                    && tab.getRow(numero).getCell(1).getStringCellValue().isEmpty()
                    && !tab.getRow(numero).getCell(14).getStringCellValue().isEmpty());

            assertThat(trozos).hasSizeGreaterThan(1);
            assertThat(String.join(" ", trozos)).isEqualTo(nota);
            assertThat(trozos).allMatch(trozo -> Character.isLetter(trozo.charAt(0)));
        }
    }

    @Test
    void sin_hojas_el_libro_es_valido() throws Exception {
        try (XSSFWorkbook libro = Impresos.libro(LecturasDeMuestra.lectura("TMM-F004", List.of()))) {
            assertThat(libro.getNumberOfSheets()).isEqualTo(1);
        }
    }
}
