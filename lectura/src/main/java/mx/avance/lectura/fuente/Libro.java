package mx.avance.lectura.fuente;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import mx.avance.lectura.LecturaImposible;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A workbook (.xlsx), its visible tabs row by row as a stream of events, so that memory grows with what is kept and not
 * with the file. Formulas give the value that was saved with them.
 */
final class Libro {

    private final Archivo archivo;
    private final String sha256;

    Libro(Archivo archivo, String sha256) {
        this.archivo = archivo;
        this.sha256 = sha256;
    }

    Fuente extraer() throws LecturaImposible {
        List<Renglon> renglones = new ArrayList<>();
        try (EntradasDeLibro entradas = new EntradasDeLibro(abrir())) {
            exigirLibro(entradas);
            try (OPCPackage paquete = OPCPackage.open(entradas)) {
                leer(new XSSFReader(paquete), renglones);
                paquete.revert();
            }
        } catch (PestanaDeLibro.Rechazo e) {
            throw e.causa();
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            throw impedimento(e);
        }
        if (renglones.stream().allMatch(Renglon::estaVacio)) {
            throw new LecturaImposible("El libro no tiene nada escrito", "Revise que sea el archivo correcto");
        }
        return new Fuente(archivo.nombre(), sha256, Fuente.Tipo.XLSX, renglones);
    }

    private ZipFile abrir() throws IOException {
        Path ruta = archivo.ruta();
        ZipFile.Builder builder = ZipFile.builder();
        return ruta == null
                ? builder.setSeekableByteChannel(new SeekableInMemoryByteChannel(archivo.todo()))
                        .get()
                : builder.setPath(ruta).get();
    }

    private static void exigirLibro(EntradasDeLibro entradas) throws LecturaImposible {
        if (entradas.tiene("xl/workbook.xml")) {
            return;
        }
        if (entradas.tiene("xl/workbook.bin")) {
            throw new LecturaImposible("Es un libro binario (.xlsb)", "Guárdelo como .xlsx y lea esa copia");
        }
        if (entradas.tiene("word/document.xml")) {
            throw new LecturaImposible("Es un documento de Word", "Guárdelo como PDF y lea el PDF");
        }
        if (entradas.tiene("content.xml")) {
            throw new LecturaImposible(
                    "Es un documento de LibreOffice", "Guárdelo como .xlsx o como PDF y lea esa copia");
        }
        if (!entradas.tiene("[Content_Types].xml")) {
            throw new LecturaImposible("Es un archivo comprimido", "Descomprímalo y lea lo que contiene");
        }
    }

    private static void leer(XSSFReader libro, List<Renglon> renglones)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        Indice indice = new Indice();
        interpretar(libro.getWorkbookData(), indice);
        EstilosDeLibro estilos = new EstilosDeLibro(indice.desde1904());
        try (InputStream datos = libro.getStylesData()) {
            if (datos != null) {
                interpretar(datos, estilos);
            }
        }
        TextosDeLibro textos = new TextosDeLibro();
        try (InputStream datos = libro.getSharedStringsData()) {
            if (datos != null) {
                interpretar(datos, textos);
            }
        }
        Celdas celdas = new Celdas();
        Cupo cupo = new Cupo();
        for (Indice.Pestana pestana : indice.visibles()) {
            interpretar(
                    libro.getSheet(pestana.relacion()),
                    new PestanaDeLibro(pestana.nombre(), textos, estilos, celdas, cupo, renglones));
        }
    }

    /** Closes the stream. Entities, the classic bomb of XML, need a DOCTYPE, and no workbook has one. */
    private static void interpretar(InputStream datos, DefaultHandler manejador)
            throws IOException, SAXException, ParserConfigurationException {
        try (datos) {
            XMLReader lector = XMLHelper.newXMLReader();
            lector.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            lector.setContentHandler(manejador);
            lector.setErrorHandler(manejador);
            lector.parse(new InputSource(datos));
        }
    }

    /** What is wrong with it, however deep in the libraries it was found. */
    private static LecturaImposible impedimento(Exception e) {
        for (Throwable causa = e; causa != null; causa = causa.getCause()) {
            String mensaje = causa.getMessage();
            if (causa instanceof EntradasDeLibro.Desmedido && mensaje != null) {
                return new LecturaImposible(mensaje, "Copie las hojas del avance a un libro nuevo y lea ese libro", e);
            }
            if (mensaje != null && mensaje.contains("DOCTYPE")) {
                return new LecturaImposible(
                        "El libro declara entidades de XML (DOCTYPE), que ningún programa de oficina escribe y que sirven"
                                + " para agotar la memoria",
                        "No lo abra si no confía en quien lo envió; pida otra copia",
                        e);
            }
        }
        return new LecturaImposible(
                "El libro está dañado o incompleto", "Ábralo en Excel y guárdelo de nuevo, o pida otra copia", e);
    }
}
