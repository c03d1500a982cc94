package mx.avance.aplicacion.auditoria.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Rows of text as a file; the first one is the heading. */
final class Archivo {

    private static final int CELDA_MAYOR = 32_000;
    private static final int[] ANCHOS = {20, 18, 14, 34, 30, 40, 80};
    private static final int EN_MEMORIA = 100;

    private Archivo() {}

    /** With the mark that lets a spreadsheet know its letters. A text that a spreadsheet would compute gets an apostrophe. */
    static byte[] csv(List<List<String>> renglones) {
        return ("\uFEFF"
                        + renglones.stream()
                                .map(renglon ->
                                        renglon.stream().map(Archivo::celda).collect(Collectors.joining(",")))
                                .collect(Collectors.joining("\r\n"))
                        + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String celda(String texto) {
        String seguro = texto.matches("(?s)^[=+\\-@\\t\\r].*") ? "'" + texto : texto;
        return seguro.matches("(?s).*[\",\\r\\n].*") ? "\"" + seguro.replace("\"", "\"\"") + "\"" : seguro;
    }

    /** Every cell is text, so that nothing is computed. */
    static byte[] xlsx(String hoja, List<List<String>> renglones) {
        try (SXSSFWorkbook libro = new SXSSFWorkbook(EN_MEMORIA)) {
            Sheet tabla = libro.createSheet(hoja);
            CellStyle negrita = libro.createCellStyle();
            Font letra = libro.createFont();
            letra.setBold(true);
            negrita.setFont(letra);
            for (int i = 0; i < renglones.size(); i++) {
                Row fila = tabla.createRow(i);
                for (int j = 0; j < renglones.get(i).size(); j++) {
                    String texto = renglones.get(i).get(j);
                    fila.createCell(j)
                            .setCellValue(texto.length() > CELDA_MAYOR ? texto.substring(0, CELDA_MAYOR) + "…" : texto);
                    if (i == 0) {
                        fila.getCell(j).setCellStyle(negrita);
                    }
                }
            }
            for (int j = 0; j < ANCHOS.length; j++) {
                tabla.setColumnWidth(j, ANCHOS[j] * 256);
            }
            tabla.createFreezePane(0, 1);
            ByteArrayOutputStream salida = new ByteArrayOutputStream();
            libro.write(salida);
            return salida.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
