package mx.avance.aplicacion.avance;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * What a scan shows, whoever made it: nothing in it is believed. A PDF is drawn page by page, within a time and a size.
 */
public final class HojaDigitalizada {

    /** The pages of a scan that are looked at. */
    public static final int PAGINAS = 20;

    /** Points along the longer side of a drawn page: enough to read a figure. */
    private static final float LADO = 1800;

    private static final long MAYOR_IMAGEN = 120_000_000;
    private static final int SEGUNDOS = 20;

    /** Drawing takes memory: two at once, whoever asks. */
    private static final ExecutorService DIBUJANTES = Executors.newFixedThreadPool(2, tarea -> {
        Thread hilo = new Thread(tarea, "hojas-digitalizadas");
        hilo.setDaemon(true);
        return hilo;
    });

    private HojaDigitalizada() {}

    /**
     * How many pages a scan has.
     *
     * @throws DatosInvalidos when it cannot be opened, is protected, or has more pages than {@link #PAGINAS}
     */
    static int paginas(ArchivoDeAutorizacion archivo) {
        int paginas = enTiempo(() -> archivo.tipo().equals("application/pdf")
                        ? paginasDePdf(archivo.contenido())
                        : imagenLegible(archivo.contenido()))
                .orElse(0);
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
     * A page of a PDF as a JPEG picture; empty when it cannot be drawn, or not in time: whoever looks then opens the file itself.
     *
     * @param pagina from 1
     */
    public static Optional<byte[]> pagina(ArchivoDeAutorizacion archivo, int pagina) {
        return enTiempo(() -> dibujada(archivo.contenido(), pagina));
    }

    private static byte[] dibujada(byte[] contenido, int pagina) throws IOException {
        try (PDDocument documento = Loader.loadPDF(contenido)) {
            PDRectangle papel = documento.getPage(pagina - 1).getCropBox();
            float lado = Math.max(papel.getWidth(), papel.getHeight());
            PDFRenderer dibujante = new PDFRenderer(documento);
            dibujante.setSubsamplingAllowed(true);
            BufferedImage imagen =
                    dibujante.renderImage(pagina - 1, Math.min(2, LADO / Math.max(lado, 1)), ImageType.RGB);
            ByteArrayOutputStream salida = new ByteArrayOutputStream();
            ImageIO.write(imagen, "jpeg", salida);
            return salida.toByteArray();
        }
    }

    /** What a damaged or hostile file can do to its reader. */
    private interface Lectura<T> {
        T leer() throws IOException;
    }

    private static <T> Optional<T> enTiempo(Lectura<T> lectura) {
        Future<T> tarea = DIBUJANTES.submit(lectura::leer);
        try {
            return Optional.ofNullable(tarea.get(SEGUNDOS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            tarea.cancel(true);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
