package mx.avance.aplicacion.plataforma.tabla;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What a list shows, to be saved as CSV or as a workbook.
 *
 * @param nombre of the file, without its extension
 * @param hoja what the sheet of the workbook is called
 * @param renglones a number is a figure that a spreadsheet adds up; anything else is its text, and is never computed
 */
public record Descarga(String nombre, String hoja, List<String> encabezado, List<List<Object>> renglones) {

    /** The media type of a workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int CELDA_MAYOR = 32_000;
    private static final int EN_MEMORIA = 100;
    private static final int ANCHO_MENOR = 8;
    private static final int ANCHO_MAYOR = 60;
    private static final int DE_MUESTRA = 500;

    /** With the mark of its letters; see {@link Csv}. */
    public ResponseEntity<byte[]> csv() {
        return Csv.descarga(
                nombre,
                encabezado,
                renglones.stream()
                        .map(celdas -> celdas.stream().map(Object::toString).toList())
                        .toList());
    }

    /** One sheet with a heading that stays in sight, can be filtered and is repeated on every printed page. */
    public ResponseEntity<byte[]> xlsx() {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(nombre + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(XLSX))
                .body(libro());
    }

    private byte[] libro() {
        try (SXSSFWorkbook libro = new SXSSFWorkbook(EN_MEMORIA)) {
            Sheet tabla = libro.createSheet(WorkbookUtil.createSafeSheetName(hoja));
            CellStyle cabeza = libro.createCellStyle();
            Font negrita = libro.createFont();
            negrita.setBold(true);
            cabeza.setFont(negrita);
            cabeza.setWrapText(true);
            cabeza.setVerticalAlignment(VerticalAlignment.CENTER);
            CellStyle texto = libro.createCellStyle();
            texto.setWrapText(true);
            texto.setVerticalAlignment(VerticalAlignment.TOP);
            CellStyle cifra = libro.createCellStyle();
            cifra.setAlignment(HorizontalAlignment.RIGHT);
            cifra.setVerticalAlignment(VerticalAlignment.TOP);
            cifra.setDataFormat(libro.createDataFormat().getFormat("#,##0.####"));
            CellStyle entera = libro.createCellStyle();
            entera.cloneStyleFrom(cifra);
            entera.setDataFormat(libro.createDataFormat().getFormat("#,##0"));
            for (int j = 0; j < encabezado.size(); j++) {
                tabla.setColumnWidth(j, ancho(j) * 256);
            }
            Row primera = tabla.createRow(0);
            for (int j = 0; j < encabezado.size(); j++) {
                Cell celda = primera.createCell(j);
                celda.setCellValue(encabezado.get(j));
                celda.setCellStyle(cabeza);
            }
            for (int i = 0; i < renglones.size(); i++) {
                Row fila = tabla.createRow(i + 1);
                for (int j = 0; j < renglones.get(i).size(); j++) {
                    Object valor = renglones.get(i).get(j);
                    Cell celda = fila.createCell(j);
                    if (valor instanceof Number numero) {
                        celda.setCellValue(numero.doubleValue());
                        celda.setCellStyle(numero.doubleValue() == Math.rint(numero.doubleValue()) ? entera : cifra);
                    } else {
                        String escrito = valor.toString();
                        celda.setCellValue(
                                escrito.length() > CELDA_MAYOR ? escrito.substring(0, CELDA_MAYOR) + "…" : escrito);
                        celda.setCellStyle(texto);
                    }
                }
            }
            tabla.createFreezePane(0, 1);
            tabla.setAutoFilter(new CellRangeAddress(0, renglones.size(), 0, encabezado.size() - 1));
            tabla.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
            tabla.getPrintSetup().setLandscape(true);
            tabla.setFitToPage(true);
            tabla.getPrintSetup().setFitHeight((short) 0);
            ByteArrayOutputStream salida = new ByteArrayOutputStream();
            libro.write(salida);
            return salida.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Wide enough for most of what is in a column, in characters. */
    private int ancho(int columna) {
        int contenido = renglones.stream()
                .limit(DE_MUESTRA)
                .mapToInt(celdas -> celdas.get(columna).toString().length())
                .max()
                .orElse(0);
        int titulo = (encabezado.get(columna).length() + 1) / 2 + 3;
        return Math.min(ANCHO_MAYOR, Math.max(ANCHO_MENOR, Math.max(contenido + 2, titulo)));
    }
}
