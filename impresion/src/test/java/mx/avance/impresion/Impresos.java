package mx.avance.impresion;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mx.avance.lectura.documento.Lectura;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What comes out of printing a reading, in memory. */
final class Impresos {

    private Impresos() {}

    static byte[] pdf(Lectura lectura) {
        return pdf(new Impresion(), lectura);
    }

    static byte[] pdf(Impresion impresion, Lectura lectura) {
        return bytes(salida -> impresion.pdf(lectura, salida));
    }

    static byte[] xlsx(Lectura lectura) {
        return bytes(salida -> new Impresion().xlsx(lectura, salida));
    }

    static byte[] csv(Lectura lectura) {
        return bytes(salida -> new Impresion().csv(lectura, salida));
    }

    static String textoCsv(Lectura lectura) {
        return new String(csv(lectura), StandardCharsets.UTF_8);
    }

    static byte[] pdf(List<CedulaPoa> libro) {
        return bytes(salida -> new ImpresionDePoa().pdf(libro, salida));
    }

    static byte[] pdf(DictamenDeReprogramacion dictamen) {
        return bytes(salida -> new ImpresionDePoa().dictamen(dictamen, salida));
    }

    static byte[] xlsx(List<CedulaPoa> libro) {
        return bytes(salida -> new ImpresionDePoa().xlsx(libro, salida));
    }

    static String textoCsv(List<CedulaPoa> libro) {
        return new String(bytes(salida -> new ImpresionDePoa().csv(libro, salida)), StandardCharsets.UTF_8);
    }

    static XSSFWorkbook libro(Lectura lectura) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(xlsx(lectura)));
    }

    /** The text of all pages in the order of its content, which is that of reading. */
    static String texto(byte[] pdf) throws IOException {
        try (PDDocument documento = Loader.loadPDF(pdf)) {
            return texto(documento, 1, documento.getNumberOfPages(), false);
        }
    }

    static String texto(PDDocument documento, int desde, int hasta, boolean porPosicion) throws IOException {
        PDFTextStripper extractor = new PDFTextStripper();
        extractor.setSortByPosition(porPosicion);
        extractor.setStartPage(desde);
        extractor.setEndPage(hasta);
        return extractor.getText(documento);
    }

    /** The drawing operators of a page, counted from 0. */
    static String operadores(PDDocument documento, int pagina) throws IOException {
        try (InputStream contenido = documento.getPage(pagina).getContents()) {
            return new String(contenido.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** How many parts of a kind the structure of the document has. */
    static int partes(PDDocument documento, String tipo) {
        return partes(documento.getDocumentCatalog().getStructureTreeRoot(), tipo);
    }

    private static int partes(PDStructureNode nodo, String tipo) {
        int suma = nodo instanceof PDStructureElement parte && tipo.equals(parte.getStructureType()) ? 1 : 0;
        for (Object hijo : nodo.getKids()) {
            suma += hijo instanceof PDStructureNode otro ? partes(otro, tipo) : 0;
        }
        return suma;
    }

    /** The text in the order of the tags' content, without any white space: what does not depend on where lines break. */
    static String letras(byte[] pdf) throws IOException {
        try (PDDocument documento = Loader.loadPDF(pdf)) {
            return texto(documento, 1, documento.getNumberOfPages(), false).replaceAll("\\s+", "");
        }
    }

    private static byte[] bytes(Escritura escritura) {
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        try {
            escritura.en(salida);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return salida.toByteArray();
    }

    private interface Escritura {
        void en(ByteArrayOutputStream salida) throws IOException;
    }
}
