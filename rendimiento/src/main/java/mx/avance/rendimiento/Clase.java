package mx.avance.rendimiento;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.xml.parsers.ParserConfigurationException;
import mx.avance.impresion.Impresion;
import mx.avance.lectura.documento.Lectura;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The kinds of file that are measured: how one is made, and what merely extracting its text takes. */
enum Clase {
    TABULADORES("texto con tabuladores", "txt"),
    BARRAS("texto con barras", "txt"),
    ALINEADO("texto alineado", "txt"),
    DANADO("texto con tabuladores, 1 de 5 renglones con un dígito mal", "txt"),
    CSV("CSV", "csv"),
    XLSX("XLSX", "xlsx"),
    PDF("PDF", "pdf");

    private static final int MAS_PESTANAS = 500;

    private final String rotulo;
    private final String extension;

    Clase(String rotulo, String extension) {
        this.rotulo = rotulo;
        this.extension = extension;
    }

    String rotulo() {
        return rotulo;
    }

    /** How many sheets share so many rows: ten each, as on paper, and no more tabs than a workbook may have to be read. */
    int hojas(int filas) {
        return this == XLSX ? Math.min(filas / 10, MAS_PESTANAS) : filas / 10;
    }

    String nombre() {
        return "rendimiento." + extension;
    }

    byte[] archivo(Lectura lectura) throws IOException {
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        switch (this) {
            case TABULADORES -> salida.writeBytes(texto(TextoDeHojas.TABULADORES, lectura, 0));
            case BARRAS -> salida.writeBytes(texto(TextoDeHojas.BARRAS, lectura, 0));
            case ALINEADO -> salida.writeBytes(texto(TextoDeHojas.ALINEADO, lectura, 0));
            case DANADO -> salida.writeBytes(texto(TextoDeHojas.TABULADORES, lectura, 5));
            case CSV -> new Impresion().csv(lectura, salida);
            case XLSX -> new Impresion().xlsx(lectura, salida);
            case PDF -> new Impresion().pdf(lectura, salida);
        }
        return salida.toByteArray();
    }

    private static byte[] texto(TextoDeHojas escritura, Lectura lectura, int danada) {
        return escritura.escribir(lectura, danada).getBytes(StandardCharsets.UTF_8);
    }

    /** The text of a file and nothing else, by the shortest way that its library has; its length, so that nobody skips it. */
    long extraer(byte[] archivo) throws IOException {
        return switch (this) {
            case PDF -> {
                try (PDDocument documento = Loader.loadPDF(archivo)) {
                    yield new PDFTextStripper().getText(documento).length();
                }
            }
            case XLSX -> extraerLibro(archivo);
            default -> extraerTexto(archivo);
        };
    }

    private static long extraerTexto(byte[] archivo) throws IOException {
        long letras = 0;
        try (BufferedReader lector =
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(archivo), StandardCharsets.UTF_8))) {
            String linea = lector.readLine();
            while (linea != null) {
                letras += linea.length();
                linea = lector.readLine();
            }
        }
        return letras;
    }

    private static long extraerLibro(byte[] archivo) throws IOException {
        try (OPCPackage paquete = OPCPackage.open(new ByteArrayInputStream(archivo))) {
            ReadOnlySharedStringsTable textos = new ReadOnlySharedStringsTable(paquete);
            XSSFReader libro = new XSSFReader(paquete);
            Letras letras = new Letras();
            Iterator<InputStream> pestanas = libro.getSheetsData();
            while (pestanas.hasNext()) {
                try (InputStream pestana = pestanas.next()) {
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XSSFSheetXMLHandler(libro.getStylesTable(), textos, letras, false));
                    xml.parse(new InputSource(pestana));
                }
            }
            return letras.cuantas;
        } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw new IOException("No se pudo extraer el texto del libro", e);
        }
    }

    private static final class Letras implements SheetContentsHandler {

        private long cuantas;

        @Override
        public void startRow(int renglon) {}

        @Override
        public void endRow(int renglon) {}

        @Override
        public void cell(String lugar, @Nullable String texto, @Nullable XSSFComment comentario) {
            cuantas += texto == null ? 0 : texto.length();
        }
    }
}
