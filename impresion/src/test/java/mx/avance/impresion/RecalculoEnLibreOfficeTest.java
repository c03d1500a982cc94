package mx.avance.impresion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import mx.avance.impresion.HojaImpresa.ColumnaImpresa;
import mx.avance.impresion.HojaImpresa.FilaImpresa;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.nucleo.Cantidad;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What LibreOffice computes from the formulas of our workbooks is what the form says. The values that the workbooks carry
 * are falsified first, so that nothing can pass without being computed.
 */
class RecalculoEnLibreOfficeTest {

    private static final String FALSO = "987654321";

    @TempDir
    private static Path carpeta;

    private static final Map<String, Lectura> LECTURAS = new LinkedHashMap<>();
    private static final Map<String, List<CedulaPoa>> PROGRAMAS = new LinkedHashMap<>();
    private static Path recalculados = Path.of("");

    @BeforeAll
    static void recalcular() throws Exception {
        Optional<LibreOffice> libreOffice = LibreOffice.en(carpeta);
        Assumptions.assumeTrue(libreOffice.isPresent(), "no está instalado soffice (libreoffice-calc-nogui)");
        LECTURAS.put("municipal", LecturasDeMuestra.tmm(11, 3, 40));
        LECTURAS.put("totales", LecturasDeMuestra.tmm(111, 2, 40));
        LECTURAS.put("estatal", LecturasDeMuestra.pbrm(11, 2, 60));
        LECTURAS.put("ordinaria", EjemplosDeHoja.ordinaria());
        LECTURAS.put("arrastres", EjemplosDeHoja.conArrastres());
        LECTURAS.put("mitades", EjemplosDeHoja.conMitades());
        LECTURAS.put("centésimas", EjemplosDeHoja.conMitadesDeCentesima());
        PROGRAMAS.put("programa", EjemplosDePoa.libro(3, 40));
        PROGRAMAS.put("acumulaciones", List.of(EjemplosDePoa.cedula(EjemplosDePoa.calendarios())));
        List<Path> libros = new ArrayList<>();
        for (Map.Entry<String, Lectura> una : LECTURAS.entrySet()) {
            libros.add(guardar(una.getKey(), falsificado(Impresos.xlsx(una.getValue()))));
        }
        for (Map.Entry<String, List<CedulaPoa>> uno : PROGRAMAS.entrySet()) {
            libros.add(guardar(uno.getKey(), falsificado(Impresos.xlsx(uno.getValue()))));
        }
        libros.add(guardar("descuadrado", falsificado(descuadrado(EjemplosDeHoja.conArrastres()))));
        recalculados = libreOffice.orElseThrow().recalcular(libros);
    }

    private static Path guardar(String nombre, byte[] libro) throws IOException {
        return Files.write(carpeta.resolve(nombre + ".xlsx"), libro);
    }

    /** The same workbook, in which every formula claims another result. */
    private static byte[] falsificado(byte[] libro) throws IOException {
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        try (ZipInputStream entrada = new ZipInputStream(new ByteArrayInputStream(libro));
                ZipOutputStream zip = new ZipOutputStream(salida)) {
            for (ZipEntry parte = entrada.getNextEntry(); parte != null; parte = entrada.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(parte.getName()));
                byte[] contenido = entrada.readAllBytes();
                if (parte.getName().startsWith("xl/worksheets/sheet")) {
                    String hoja = new String(contenido, StandardCharsets.UTF_8)
                            .replaceAll("</f><v(?:/>|>[^<]*</v>)", "</f><v>" + FALSO + "</v>");
                    contenido = hoja.getBytes(StandardCharsets.UTF_8);
                }
                zip.write(contenido);
                zip.closeEntry();
            }
        }
        return salida.toByteArray();
    }

    /** One more in the first P of every row. */
    private static byte[] descuadrado(Lectura lectura) throws IOException {
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        try (XSSFWorkbook libro = Impresos.libro(lectura)) {
            for (Row fila : libro.getSheetAt(0)) {
                Cell p1 = fila.getCell(4);
                if (p1 != null && p1.getCellType() == CellType.NUMERIC) {
                    p1.setCellValue(p1.getNumericCellValue() + 1);
                }
            }
            libro.write(salida);
        }
        return salida.toByteArray();
    }

    @Test
    void cada_formula_da_la_cifra_de_la_forma() throws Exception {
        for (Map.Entry<String, Lectura> una : LECTURAS.entrySet()) {
            Lectura lectura = una.getValue();
            List<HojaImpresa> hojas =
                    lectura.hojas().stream().map(hoja -> impresa(lectura, hoja)).toList();
            assertThat(comparar(una.getKey(), hojas))
                    .as("fórmulas de " + una.getKey())
                    .isGreaterThanOrEqualTo(una.getKey().equals("ordinaria") ? 6 : 60);
        }
    }

    @Test
    void cada_meta_anual_del_programa_sale_de_sus_trimestres() throws Exception {
        PerfilDeImpresion perfil = PerfilDeImpresion.de("POA");
        for (Map.Entry<String, List<CedulaPoa>> uno : PROGRAMAS.entrySet()) {
            List<HojaImpresa> hojas = uno.getValue().stream()
                    .map(cedula -> HojaCedulaPoa.de(cedula, perfil))
                    .toList();
            int renglones = hojas.stream().mapToInt(hoja -> hoja.filas().size()).sum();
            assertThat(comparar(uno.getKey(), hojas))
                    .as("fórmulas de " + uno.getKey())
                    .isEqualTo(renglones);
            assertThat(renglones).isGreaterThanOrEqualTo(100);
        }
    }

    /** Returns how many formulas there were. */
    private static int comparar(String nombre, List<HojaImpresa> hojas) throws IOException {
        int formulas = 0;
        try (XSSFWorkbook libro = abrir(nombre)) {
            for (int i = 0; i < hojas.size(); i++) {
                HojaImpresa hoja = hojas.get(i);
                Sheet tab = libro.getSheetAt(i);
                int renglon = primerRenglon(tab, hoja);
                for (FilaImpresa fila : hoja.filas()) {
                    Row leida = tab.getRow(renglon++);
                    for (int c = 0; c < fila.celdas().size(); c++) {
                        formulas += comparar(leida.getCell(c), fila.celdas().get(c), fila, nombre);
                    }
                }
            }
        }
        return formulas;
    }

    private static int comparar(Cell leida, CeldaImpresa impresa, FilaImpresa fila, String nombre) {
        String donde = nombre + " " + fila.numero();
        if (impresa instanceof CeldaImpresa.Comprobacion) {
            assertThat(leida.getCellType()).as(donde).isEqualTo(CellType.FORMULA);
            assertThat(leida.getStringCellValue()).as(donde + ": comprobación").isEmpty();
            return 1;
        }
        if (impresa instanceof CeldaImpresa.Cifra cifra) {
            boolean calculada = cifra.formula() != null;
            assertThat(leida.getCellType()).as(donde).isEqualTo(calculada ? CellType.FORMULA : CellType.NUMERIC);
            assertThat(calculada && fila.porRevisar()).as(donde).isFalse();
            // Fifteen digits are what a workbook keeps of an amount
            assertThat(new BigDecimal(leida.getNumericCellValue()).setScale(6, RoundingMode.HALF_UP))
                    .as(donde + ": " + cifra.formula())
                    .isEqualByComparingTo(cifra.valor());
            return calculada ? 1 : 0;
        }
        return 0;
    }

    private static HojaImpresa impresa(Lectura lectura, Hoja hoja) {
        PerfilDeImpresion perfil = PerfilDeImpresion.de(lectura.formato());
        return lectura.formato().equals("TMM-F004") ? HojaTmmF004.de(hoja, perfil) : HojaPbRM08c.de(hoja, perfil);
    }

    private static int primerRenglon(Sheet tab, HojaImpresa hoja) {
        String descripcion = hoja.filas().get(0).celdas().get(1).texto();
        for (Row fila : tab) {
            Cell celda = fila.getCell(1);
            if (celda != null
                    && celda.getCellType() == CellType.STRING
                    && celda.getStringCellValue().equals(descripcion)) {
                return fila.getRowNum();
            }
        }
        throw new AssertionError("No está la fila " + descripcion);
    }

    private static XSSFWorkbook abrir(String nombre) throws IOException {
        try (InputStream entrada = Files.newInputStream(recalculados.resolve(nombre + ".xlsx"))) {
            return new XSSFWorkbook(entrada);
        }
    }

    @Test
    void la_muestra_tiene_lo_que_debe_probarse() {
        List<MetaLeida> arrastres = lectura("arrastres").hojas().get(0).metas();
        List<MetaLeida> mitades = lectura("mitades").hojas().get(0).metas();

        assertThat(arrastres)
                .allMatch(meta ->
                        meta.estado() == Estado.CONCILIADA && meta.cifras().arrastres() != null);
        assertThat(mitades).allMatch(meta -> faltante(meta).compareTo(new BigDecimal("0.5")) == 0);
        assertThat(lectura("centésimas").hojas().get(0).metas())
                .filteredOn(meta -> faltante(meta).compareTo(new BigDecimal("0.005")) == 0)
                .hasSize(60);
    }

    private static Lectura lectura(String nombre) {
        return Objects.requireNonNull(LECTURAS.get(nombre));
    }

    private static BigDecimal valor(@Nullable Cantidad cantidad) {
        return Objects.requireNonNull(cantidad).valor();
    }

    /** What rounding added to the per cent. */
    private static BigDecimal faltante(MetaLeida meta) {
        BigDecimal exacto = valor(meta.cifras().avanceAbsoluto())
                .movePointRight(2)
                .divide(valor(meta.cifras().metaAnual()), 12, RoundingMode.UNNECESSARY);
        return Objects.requireNonNull(meta.cifras().avanceRelativo()).subtract(exacto);
    }

    @Test
    void una_p_cambiada_hace_hablar_a_la_comprobacion_y_a_ninguna_otra() throws Exception {
        Lectura lectura = lectura("arrastres");
        HojaImpresa hoja = impresa(lectura, lectura.hojas().get(0));
        List<String> claves =
                hoja.columnas().stream().map(ColumnaImpresa::clave).toList();
        try (XSSFWorkbook libro = abrir("descuadrado")) {
            Sheet tab = libro.getSheetAt(0);
            int renglon = primerRenglon(tab, hoja);
            for (MetaLeida meta : lectura.hojas().get(0).metas()) {
                Row fila = tab.getRow(renglon++);
                BigDecimal anual = valor(meta.cifras().metaAnual());
                assertThat(fila.getCell(claves.indexOf("COMPROBACION")).getStringCellValue())
                        .isEqualTo(
                                "ΣP = " + anual.add(BigDecimal.ONE).toPlainString() + ", no " + anual.toPlainString());
                assertThat(fila.getCell(claves.indexOf("ABSOLUTO")).getNumericCellValue())
                        .isEqualTo(valor(meta.cifras().avanceAbsoluto()).doubleValue());
            }
        }
    }
}
