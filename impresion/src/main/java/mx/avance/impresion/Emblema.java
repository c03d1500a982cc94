package mx.avance.impresion;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** The emblem at the head of every sheet: a PNG or JPEG picture and the words that stand for it when it is not seen. */
public final class Emblema {

    /** Points along the longer side: over a thousand for each inch that an emblem takes on paper. */
    private static final int LADO_MAXIMO = 2000;

    private final byte[] imagen;
    private final String textoAlternativo;

    private Emblema(byte[] imagen, String textoAlternativo) {
        this.imagen = imagen;
        this.textoAlternativo = textoAlternativo;
    }

    /**
     * @param imagen the bytes of a PNG or JPEG file
     * @throws IllegalArgumentException when the words are blank: a picture without them is not accessible
     */
    public static Emblema of(byte[] imagen, String textoAlternativo) {
        if (textoAlternativo.isBlank()) {
            throw new IllegalArgumentException("El emblema necesita un texto alternativo");
        }
        return new Emblema(imagen.clone(), textoAlternativo.strip());
    }

    /**
     * The picture, a larger one at a part of its points: more than paper shows are of no use.
     *
     * @throws IOException when the bytes are no picture
     */
    BufferedImage leer() throws IOException {
        try (ImageInputStream flujo = new MemoryCacheImageInputStream(new ByteArrayInputStream(imagen))) {
            Iterator<ImageReader> lectores = ImageIO.getImageReaders(flujo);
            if (!lectores.hasNext()) {
                throw new IOException("El emblema no es una imagen PNG ni JPEG");
            }
            ImageReader lector = lectores.next();
            try {
                lector.setInput(flujo, true, true);
                int lado = Math.max(lector.getWidth(0), lector.getHeight(0));
                int paso = (lado + LADO_MAXIMO - 1) / LADO_MAXIMO;
                ImageReadParam parametros = lector.getDefaultReadParam();
                parametros.setSourceSubsampling(paso, paso, 0, 0);
                return lector.read(0, parametros);
            } catch (RuntimeException e) {
                // What the readers of the platform throw at some damaged files
                throw new IOException("El emblema es una imagen dañada", e);
            } finally {
                lector.dispose();
            }
        }
    }

    public String textoAlternativo() {
        return textoAlternativo;
    }

    @Override
    public boolean equals(@Nullable Object objeto) {
        return objeto instanceof Emblema otro
                && Arrays.equals(imagen, otro.imagen)
                && textoAlternativo.equals(otro.textoAlternativo);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(imagen), textoAlternativo);
    }
}
