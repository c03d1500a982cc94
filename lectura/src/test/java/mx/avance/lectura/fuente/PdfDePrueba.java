package mx.avance.lectura.fuente;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Small documents that a test paints stroke by stroke, in whatever order it likes. Letter, landscape. */
public final class PdfDePrueba implements AutoCloseable {

    private static final PDType1Font MONO = new PDType1Font(Standard14Fonts.FontName.COURIER);

    private final PDDocument documento = new PDDocument();
    private PDPageContentStream contenido;

    public PdfDePrueba() throws IOException {
        contenido = nuevaPagina();
    }

    private PDPageContentStream nuevaPagina() throws IOException {
        PDPage pagina = new PDPage(new PDRectangle(792, 612));
        documento.addPage(pagina);
        return new PDPageContentStream(documento, pagina);
    }

    public PdfDePrueba pagina() throws IOException {
        contenido.close();
        contenido = nuevaPagina();
        return this;
    }

    /** At so many points from the left and the top, in a type of six points whose letters are 3.6 points wide. */
    public PdfDePrueba en(float x, float y, String texto) throws IOException {
        contenido.beginText();
        contenido.setFont(MONO, 6);
        contenido.newLineAtOffset(x, 612 - y);
        contenido.showText(texto);
        contenido.endText();
        return this;
    }

    /** Ending at so many points from the left. */
    public PdfDePrueba hasta(float x, float y, String texto) throws IOException {
        return en(x - 3.6f * texto.length(), y, texto);
    }

    public PdfDePrueba conContrasena(String contrasena) throws IOException {
        StandardProtectionPolicy proteccion = new StandardProtectionPolicy("duena", contrasena, new AccessPermission());
        proteccion.setEncryptionKeyLength(128);
        documento.protect(proteccion);
        return this;
    }

    public byte[] bytes() throws IOException {
        contenido.close();
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        documento.save(salida);
        return salida.toByteArray();
    }

    @Override
    public void close() throws IOException {
        documento.close();
    }
}
