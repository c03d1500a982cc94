package mx.avance.navegador;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture of a screen for the guide: what a window of this height shows, in few colours so that it weighs little. */
final class Retrato {

    private static final int ANCHO = 1280;
    private static final int COLORES = 256;
    /** Each channel keeps 16 levels: enough for the soft edges of letters. */
    private static final int PASO = 17;
    /** The browser of the tests speaks English, that of an officer does not. */
    private static final String FECHAS = """
            document.querySelectorAll('input[type=date]').forEach(function (campo) {
              var partes = campo.value.split('-');
              campo.type = 'text';
              campo.value = partes.length === 3 ? partes.reverse().join('/') : 'dd/mm/aaaa';
            })""";

    private Retrato() {}

    static void guardar(Page pagina, int alto, Path archivo) {
        pagina.setViewportSize(ANCHO, alto);
        pagina.evaluate(FECHAS);
        pagina.mouse().move(0, 0);
        byte[] imagen = pagina.screenshot();
        try {
            Files.createDirectories(archivo.toAbsolutePath().getParent());
            ImageIO.write(conPocosColores(ImageIO.read(new ByteArrayInputStream(imagen))), "png", archivo.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a palette of its colours, made coarser until they fit in one. */
    private static BufferedImage conPocosColores(BufferedImage imagen) {
        int paso = PASO;
        Map<Integer, Integer> paleta = paleta(imagen, paso);
        while (paleta.size() > COLORES) {
            paso += PASO;
            paleta = paleta(imagen, paso);
        }
        int[] colores = paleta.keySet().stream().mapToInt(Integer::intValue).toArray();
        IndexColorModel modelo = new IndexColorModel(8, colores.length, colores, 0, false, -1, 0);
        BufferedImage ligera =
                new BufferedImage(imagen.getWidth(), imagen.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, modelo);
        for (int y = 0; y < imagen.getHeight(); y++) {
            for (int x = 0; x < imagen.getWidth(); x++) {
                int color = paleta.getOrDefault(grueso(imagen.getRGB(x, y), paso), 0);
                ligera.getRaster().setSample(x, y, 0, color);
            }
        }
        return ligera;
    }

    private static Map<Integer, Integer> paleta(BufferedImage imagen, int paso) {
        Map<Integer, Integer> paleta = new LinkedHashMap<>();
        for (int y = 0; y < imagen.getHeight(); y++) {
            for (int x = 0; x < imagen.getWidth(); x++) {
                paleta.putIfAbsent(grueso(imagen.getRGB(x, y), paso), paleta.size());
            }
        }
        return paleta;
    }

    private static int grueso(int color, int paso) {
        return 0xff000000 | canal(color >> 16, paso) << 16 | canal(color >> 8, paso) << 8 | canal(color, paso);
    }

    private static int canal(int valor, int paso) {
        return Math.min(255, Math.round((valor & 0xff) / (float) paso) * paso);
    }
}
