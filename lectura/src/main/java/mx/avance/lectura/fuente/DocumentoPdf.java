package mx.avance.lectura.fuente;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.lectura.LecturaImposible;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A PDF with a text layer, page by page, from disk. Objects of it that are malformed are passed over, as every viewer
 * does; a file that was cut short is refused, since nobody could tell which sheets it lost.
 */
final class DocumentoPdf {

    /** Where viewers look for the end mark, and somewhat more. */
    private static final int COLA = 4096;

    private static final Pattern LARGO_DECLARADO =
            Pattern.compile("/Linearized\\b.{0,200}?/L\\s+(\\d{1,12})\\b", Pattern.DOTALL);

    private final Archivo archivo;
    private final String sha256;

    DocumentoPdf(Archivo archivo, String sha256) {
        this.archivo = archivo;
        this.sha256 = sha256;
    }

    Fuente extraer() throws IOException, LecturaImposible {
        exigirCompleto();
        List<Renglon> renglones = new ArrayList<>();
        try (RandomAccessRead bytes = bytes();
                PDDocument documento = Loader.loadPDF(bytes, IOUtils.createTempFileOnlyStreamCache())) {
            LineasDePdf lineas = new LineasDePdf(renglones);
            lineas.writeText(documento, Writer.nullWriter());
        } catch (InvalidPasswordException e) {
            throw cifrado(e);
        } catch (NoClassDefFoundError e) {
            // Encryption with certificates needs a provider that Avance does not bring
            throw cifrado(e);
        } catch (LineasDePdf.SinFin e) {
            throw new LecturaImposible(
                    "El PDF repite sus partes sin fin o es desmedido",
                    "Ábralo en un visor, imprímalo como PDF y lea la copia",
                    e);
        } catch (IOException | RuntimeException e) {
            throw new LecturaImposible(
                    "El PDF está dañado y no se puede abrir",
                    "Ábralo en un visor y guárdelo de nuevo, o pida otra copia",
                    e);
        }
        if (renglones.isEmpty()) {
            throw new LecturaImposible(
                    "El PDF no tiene texto: es la imagen de un papel escaneado",
                    "Pásela por un programa de reconocimiento de texto y lea el resultado");
        }
        return new Fuente(archivo.nombre(), sha256, Fuente.Tipo.PDF, renglones);
    }

    private RandomAccessRead bytes() throws IOException {
        Path ruta = archivo.ruta();
        return ruta == null
                ? new RandomAccessReadBuffer(archivo.todo())
                : new RandomAccessReadBufferedFile(ruta.toFile());
    }

    private void exigirCompleto() throws IOException, LecturaImposible {
        String principio;
        String cola;
        try (InputStream entrada = archivo.abrir()) {
            byte[] primeros = entrada.readNBytes(COLA);
            principio = new String(primeros, StandardCharsets.ISO_8859_1);
            if (archivo.tamano() > 2L * COLA) {
                entrada.skipNBytes(archivo.tamano() - 2L * COLA);
            }
            cola = principio + new String(entrada.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
        Matcher largo = LARGO_DECLARADO.matcher(principio);
        boolean recortado = largo.find() && Long.parseLong(largo.group(1)) > archivo.tamano();
        int fin = cola.lastIndexOf("%%EOF");
        if (recortado || fin < 0 || fin < cola.length() - COLA) {
            throw new LecturaImposible(
                    "El PDF está incompleto: le falta el final",
                    "Vuelva a copiarlo o a descargarlo de donde lo obtuvo");
        }
    }

    private static LecturaImposible cifrado(Throwable e) {
        return new LecturaImposible(
                "El PDF está protegido con contraseña", "Guarde una copia sin contraseña y lea esa copia", e);
    }
}
