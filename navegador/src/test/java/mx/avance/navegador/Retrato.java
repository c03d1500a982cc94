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
        int ancho = imagen.getWidth();
        int alto = imagen.getHeight();
        int[] puntos = imagen.getRGB(0, 0, ancho, alto, null, 0, ancho);
        int paso = PASO;
        Map<Integer, Integer> paleta = paleta(puntos, paso);
        while (paleta.size() > COLORES) {
            paso += PASO;
            paleta = paleta(puntos, paso);
        }
        int[] colores = paleta.keySet().stream().mapToInt(Integer::intValue).toArray();
        byte[] indices = new byte[puntos.length];
        for (int i = 0; i < puntos.length; i++) {
            indices[i] = i > 0 && puntos[i] == puntos[i - 1]
                    ? indices[i - 1]
                    : paleta.getOrDefault(grueso(puntos[i], paso), 0).byteValue();
        }
        IndexColorModel modelo = new IndexColorModel(8, colores.length, colores, 0, false, -1, 0);
        BufferedImage ligera = new BufferedImage(ancho, alto, BufferedImage.TYPE_BYTE_INDEXED, modelo);
        ligera.getRaster().setDataElements(0, 0, ancho, alto, indices);
        return ligera;
    }

    /** Neighbours are mostly of one colour: it is looked up once. */
    private static Map<Integer, Integer> paleta(int[] puntos, int paso) {
        Map<Integer, Integer> paleta = new LinkedHashMap<>();
        for (int i = 0; i < puntos.length; i++) {
            if (i == 0 || puntos[i] != puntos[i - 1]) {
                paleta.putIfAbsent(grueso(puntos[i], paso), paleta.size());
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
