package mx.avance.aplicacion.avance;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.LecturaConPlazo;
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * What a scan shows, whoever made it: nothing in it is believed. A PDF is drawn page by page, within a time and a size.
 */
public final class HojaDigitalizada {

    /** The most pages of a scan: more than the longest sheet prints, and its signatures. */
    public static final int PAGINAS = 300;

    /** The largest scan that is taken, in bytes: 25 MB, some 80 kB of each of its pages. */
    public static final int MAYOR = 25 * 1024 * 1024;

    /** Points along the longer side of a drawn page: enough to read a figure. */
    private static final float LADO = 1800;

    private static final long MAYOR_IMAGEN = 120_000_000;

    /** Drawing takes memory: two at once, whoever asks. */
    private static final LecturaConPlazo DIBUJANTES =
            new LecturaConPlazo("hojas-digitalizadas", 2, 4, Duration.ofSeconds(20));

    /** Counting takes little, and no drawing keeps anybody from it. */
    static final LecturaConPlazo LECTORES = new LecturaConPlazo("paginas-digitalizadas", 4, 4, Duration.ofSeconds(20));

    private HojaDigitalizada() {}

    /**
     * A scan as it was uploaded: a PDF, a PNG or a JPEG of up to {@link #MAYOR}.
     *
     * @throws DatosInvalidos when it is something else, or too large
     */
    public static ArchivoDeAutorizacion subida(String nombre, byte[] contenido) {
        return ArchivoDeAutorizacion.de(nombre, contenido, MAYOR);
    }

    /**
     * How many pages a scan has.
     *
     * @throws DatosInvalidos when it cannot be opened, is protected, or has more pages than {@link #PAGINAS}; and when so many are being
     *     opened that nobody could look
     */
    static int paginas(ArchivoDeAutorizacion archivo) {
        return paginas(archivo, LECTORES);
    }

    static int paginas(ArchivoDeAutorizacion archivo, LecturaConPlazo lectores) {
        LecturaConPlazo.Intento<Integer> intento =
                lectores.intentar(() -> archivo.tipo().equals("application/pdf")
                        ? paginasDePdf(archivo.contenido())
                        : imagenLegible(archivo.contenido()));
        if (intento.fin() == LecturaConPlazo.Fin.SIN_LUGAR) {
            throw new DatosInvalidos(Defecto.en("archivo", "avance.archivoEspera"));
        }
        int paginas = intento.leido().orElse(0);
        if (paginas == 0) {
            throw new DatosInvalidos(Defecto.en("archivo", "avance.archivoDaniado"));
        }
        if (paginas > PAGINAS) {
            throw new DatosInvalidos(Defecto.en("archivo", "avance.muchasPaginas", paginas, PAGINAS));
        }
        return paginas;
    }

    private static int paginasDePdf(byte[] contenido) throws IOException {
        try (PDDocument documento = Loader.loadPDF(contenido)) {
            return documento.getNumberOfPages();
        }
    }

    private static int imagenLegible(byte[] contenido) throws IOException {
        try (ImageInputStream flujo = ImageIO.createImageInputStream(new ByteArrayInputStream(contenido))) {
            Iterator<ImageReader> lectores = ImageIO.getImageReaders(flujo);
            if (!lectores.hasNext()) {
                return 0;
            }
            ImageReader lector = lectores.next();
            try {
                lector.setInput(flujo, true, true);
                long puntos = (long) lector.getWidth(0) * lector.getHeight(0);
                return puntos > 0 && puntos <= MAYOR_IMAGEN ? 1 : 0;
            } finally {
                lector.dispose();
            }
        }
    }

    /**
     * A page of a PDF as a JPEG picture, if it can be drawn, in time, and there is a place for it: whoever looks else opens the file
     * itself.
     *
     * @param pagina from 1
     */
    public static LecturaConPlazo.Intento<byte[]> pagina(ArchivoDeAutorizacion archivo, int pagina) {
        return pagina(archivo, pagina, DIBUJANTES);
    }

    static LecturaConPlazo.Intento<byte[]> pagina(
            ArchivoDeAutorizacion archivo, int pagina, LecturaConPlazo dibujantes) {
        return dibujantes.intentar(() -> dibujada(archivo.contenido(), pagina));
    }

    private static byte[] dibujada(byte[] contenido, int pagina) throws IOException {
        try (PDDocument documento = Loader.loadPDF(contenido)) {
            PDRectangle papel = documento.getPage(pagina - 1).getCropBox();
            float lado = Math.max(papel.getWidth(), papel.getHeight());
            PDFRenderer dibujante = new Interrumpible(documento);
            dibujante.setSubsamplingAllowed(true);
            BufferedImage imagen =
                    dibujante.renderImage(pagina - 1, Math.min(2, LADO / Math.max(lado, 1)), ImageType.RGB);
            ByteArrayOutputStream salida = new ByteArrayOutputStream();
            ImageIO.write(imagen, "jpeg", salida);
            return salida.toByteArray();
        }
    }

    /** Draws until it is interrupted: a page of few bytes may draw one form ten times, that form another one, and so on. */
    private static final class Interrumpible extends PDFRenderer {

        Interrumpible(PDDocument documento) {
            super(documento);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters datos) throws IOException {
            return new PageDrawer(datos) {
                @Override
                protected void processOperator(Operator operador, List<COSBase> datos) throws IOException {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new CancellationException("Terminó el tiempo para dibujar la página");
                    }
                    super.processOperator(operador, datos);
                }
            };
        }
    }
}
