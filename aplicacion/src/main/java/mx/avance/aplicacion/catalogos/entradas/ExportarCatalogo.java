package mx.avance.aplicacion.catalogos.entradas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.plataforma.tabla.Descarga;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a catalogue, or an empty one to fill in, as CSV or XLSX. What it writes comes in again and changes nothing: dates are
 * {@code 2026-01-31}, codes are text, and a text that a spreadsheet would take for a formula bears an apostrophe in a CSV.
 */
@Component
public class ExportarCatalogo {

    private static final Locale ESPANOL = new Locale("es", "MX");
    private static final String BOM = "\ufeff";
    private static final int ANCHO = 256;
    private static final int ANCHO_MAYOR = 60;

    private final Entradas entradas;
    private final Encabezados encabezados;
    private final MessageSource mensajes;

    ExportarCatalogo(Entradas entradas, Encabezados encabezados, MessageSource mensajes) {
        this.entradas = entradas;
        this.encabezados = encabezados;
        this.mensajes = mensajes;
    }

    /** The kinds of file. */
    public enum Formato {
        CSV(MediaType.valueOf("text/csv;charset=UTF-8")),
        XLSX(MediaType.valueOf(Descarga.XLSX));

        private final MediaType tipo;

        Formato(MediaType tipo) {
            this.tipo = tipo;
        }

        /** To be saved under a name, without its extension. */
        public ResponseEntity<byte[]> descarga(String nombre, byte[] bytes) {
            return ResponseEntity.ok()
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(nombre + "." + name().toLowerCase(Locale.ROOT), StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .contentType(tipo)
                    .body(bytes);
        }
    }

    /** The entries that pass a filter, in the order of the list. */
    @Transactional(readOnly = true)
    public byte[] exportar(Catalogo catalogo, Filtro filtro, Formato formato) {
        Esquema esquema = Esquemas.de(catalogo);
        List<List<String>> filas = entradas.lista(catalogo, filtro, 0, Integer.MAX_VALUE).stream()
                .map(entrada -> esquema.campos().stream()
                        .map(campo -> entrada.valor(campo.clave()))
                        .toList())
                .toList();
        return formato == Formato.CSV ? csv(esquema, filas) : xlsx(esquema, filas, false);
    }

    /** The headings alone; in a workbook, with a second tab that says what goes into each column. */
    public byte[] plantilla(Catalogo catalogo, Formato formato) {
        Esquema esquema = Esquemas.de(catalogo);
        return formato == Formato.CSV ? csv(esquema, List.of()) : xlsx(esquema, List.of(), true);
    }

    private List<String> titulos(Esquema esquema) {
        return esquema.campos().stream().map(encabezados::encabezado).toList();
    }

    private byte[] csv(Esquema esquema, List<List<String>> filas) {
        return Stream.concat(Stream.of(titulos(esquema)), filas.stream())
                .map(fila -> fila.stream().map(ExportarCatalogo::celda).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", BOM, "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String celda(String valor) {
        int primero = 0;
        while (primero < valor.length() && valor.charAt(primero) == '\'') {
            primero++;
        }
        boolean pareceFormula = primero < valor.length() && "=+-@".indexOf(valor.charAt(primero)) >= 0;
        String seguro = pareceFormula ? "'" + valor : valor;
        return seguro.matches("(?s).*[\",\\r\\n;\\t].*") ? '"' + seguro.replace("\"", "\"\"") + '"' : seguro;
    }

    private byte[] xlsx(Esquema esquema, List<List<String>> filas, boolean conInstrucciones) {
        try (SXSSFWorkbook libro = new SXSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CellStyle negrita = libro.createCellStyle();
            Font letra = libro.createFont();
            letra.setBold(true);
            negrita.setFont(letra);
            CellStyle texto = libro.createCellStyle();
            texto.setDataFormat(libro.createDataFormat().getFormat("@"));
            Sheet hoja =
                    libro.createSheet(texto("catalogos." + esquema.catalogo().clave(), 31));
            List<String> titulos = titulos(esquema);
            escribir(hoja, 0, titulos, negrita);
            hoja.createFreezePane(0, 1);
            for (int i = 0; i < titulos.size(); i++) {
                int columna = i;
                int ancho = Stream.concat(
                                Stream.of(titulos.get(i)), filas.stream().map(fila -> fila.get(columna)))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
                hoja.setColumnWidth(i, (Math.min(ANCHO_MAYOR, ancho) + 3) * ANCHO);
                hoja.setDefaultColumnStyle(i, texto);
            }
            for (int i = 0; i < filas.size(); i++) {
                escribir(hoja, i + 1, filas.get(i), texto);
            }
            if (conInstrucciones) {
                instrucciones(libro.createSheet("Instrucciones"), esquema, negrita);
            }
            libro.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("No se pudo escribir el libro de " + esquema.catalogo(), e);
        }
    }

    private void instrucciones(Sheet hoja, Esquema esquema, CellStyle negrita) {
        escribir(hoja, 0, List.of("Columna", "¿Hace falta?", "Qué lleva"), negrita);
        int renglon = 1;
        for (Campo campo : esquema.campos()) {
            String general = mensajes.getMessage("catalogos.ayuda." + campo.clave(), null, "", ESPANOL);
            String ayuda = mensajes.getMessage(
                    "catalogos.ayuda." + esquema.catalogo().clave() + "." + campo.clave(), null, general, ESPANOL);
            boolean exigida = campo.obligatorio() && !campo.clave().equals("desde");
            escribir(
                    hoja,
                    renglon++,
                    List.of(
                            encabezados.encabezado(campo),
                            exigida ? "Sí" : "No",
                            campo.tipo() == Tipo.FECHA
                                    ? "Fecha: 31/01/2026 o 2026-01-31. " + ayuda
                                    : String.valueOf(ayuda)),
                    null);
        }
        hoja.setColumnWidth(0, 28 * ANCHO);
        hoja.setColumnWidth(1, 14 * ANCHO);
        hoja.setColumnWidth(2, 110 * ANCHO);
    }

    private static void escribir(
            Sheet hoja, int renglon, List<String> valores, @org.jspecify.annotations.Nullable CellStyle estilo) {
        Row fila = hoja.createRow(renglon);
        for (int i = 0; i < valores.size(); i++) {
            if (!valores.get(i).isEmpty()) {
                var celda = fila.createCell(i);
                celda.setCellValue(valores.get(i));
                if (estilo != null) {
                    celda.setCellStyle(estilo);
                }
            }
        }
    }

    private String texto(String clave, int largo) {
        String texto = mensajes.getMessage(clave, null, ESPANOL);
        return texto.substring(0, Math.min(largo, texto.length()));
    }
}
