package mx.avance.impresion;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The shipped typefaces, parsed once: which glyph draws a character and how wide it is. The regular and the bold face
 * cover what is written in the Americas and Europe; the substitute has most other alphabets and symbols.
 */
final class Letra {

    static final Letra NORMAL = new Letra("F1", "NotoSansSemiCondensed-Regular.ttf");
    static final Letra NEGRITA = new Letra("F2", "NotoSansSemiCondensed-Bold.ttf");
    static final Letra SUPLENTE = new Letra("F3", "DejaVuSansCondensed.ttf");

    /** What is drawn for a character that no face has: an empty upright box. */
    static final int HUECO = 0x25AF;

    private static final int PLANO_SUPLEMENTARIO = 0x20000;

    private final String recurso;
    private final byte[] bytes;
    /** Glyph of each code point of the first two planes, 0 for none. */
    private final char[] glifos = new char[PLANO_SUPLEMENTARIO];

    private final short[] anchos;
    private final int unidades;
    private final Map<Integer, Path2D> contornos = new ConcurrentHashMap<>();
    /** As many as documents were ever printed at the same time. */
    private final Queue<TrueTypeFont> libres = new ConcurrentLinkedQueue<>();

    private Letra(String recurso, String archivo) {
        this.recurso = recurso;
        try (InputStream entrada = Letra.class.getResourceAsStream("fuentes/" + archivo)) {
            if (entrada == null) {
                throw new IllegalStateException("Falta la letra " + archivo);
            }
            this.bytes = entrada.readAllBytes();
            try (TrueTypeFont fuente = abrir()) {
                this.unidades = fuente.getUnitsPerEm();
                this.anchos = anchos(fuente);
                llenar(fuente);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("No se pudo leer la letra " + archivo, e);
        }
    }

    /**
     * A parsed copy for one document at a time, since parsed fonts read lazily and are not for sharing between threads.
     * Give it back when done, and the next document saves the parsing.
     */
    TrueTypeFont prestar() throws IOException {
        TrueTypeFont libre = libres.poll();
        return libre == null ? abrir() : libre;
    }

    void devolver(TrueTypeFont fuente) {
        libres.add(fuente);
    }

    private TrueTypeFont abrir() throws IOException {
        return new TTFParser(true).parse(new RandomAccessReadBuffer(bytes));
    }

    /** The name of this face among the resources of a document. */
    String recurso() {
        return recurso;
    }

    /** The glyph of a character, 0 when this face has none. */
    int glifo(int caracter) {
        return caracter < PLANO_SUPLEMENTARIO ? glifos[caracter] : 0;
    }

    /** How far a glyph advances, in thousandths of the size. */
    int ancho(int glifo) {
        return anchos[glifo];
    }

    /** The outline of a glyph, of size 1. */
    PathIterator contorno(int glifo) {
        return contornos
                .computeIfAbsent(glifo, this::trazado)
                .getPathIterator(AffineTransform.getScaleInstance(1.0 / unidades, 1.0 / unidades));
    }

    private Path2D trazado(int glifo) {
        try {
            TrueTypeFont fuente = prestar();
            GlyphData datos = fuente.getGlyph().getGlyph(glifo);
            devolver(fuente);
            return datos == null ? new Path2D.Float() : datos.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException("No se pudo leer una letra", e);
        }
    }

    /** The face that draws a character when this one is asked to: itself, else the substitute. */
    Letra para(int caracter) {
        return glifo(caracter) != 0 || this == SUPLENTE ? this : SUPLENTE;
    }

    /** Whether some face draws the character. */
    static boolean dibuja(int caracter) {
        return NORMAL.glifo(caracter) != 0 || SUPLENTE.glifo(caracter) != 0;
    }

    private static short[] anchos(TrueTypeFont fuente) throws IOException {
        int unidades = fuente.getUnitsPerEm();
        short[] anchos = new short[fuente.getNumberOfGlyphs()];
        for (int i = 0; i < anchos.length; i++) {
            anchos[i] = (short) Math.round(fuente.getAdvanceWidth(i) * 1000f / unidades);
        }
        return anchos;
    }

    /**
     * A glyph shared by several characters is taken for the first of them alone, because text copied from the PDF gives
     * that one back.
     */
    private void llenar(TrueTypeFont fuente) throws IOException {
        CmapLookup tabla = fuente.getUnicodeCmapLookup();
        for (int caracter = ' '; caracter < PLANO_SUPLEMENTARIO; caracter++) {
            if (caracter == Character.MIN_SURROGATE) {
                caracter = Character.MAX_SURROGATE + 1;
            }
            int glifo = tabla.getGlyphId(caracter);
            if (glifo == 0) {
                continue;
            }
            List<Integer> caracteres = tabla.getCharCodes(glifo);
            boolean esElPrimero = caracteres == null || caracteres.get(0) == caracter;
            boolean deUsoPrivado = caracter >= 0xE000 && caracter < 0xF900;
            if (esElPrimero && !deUsoPrivado) {
                glifos[caracter] = (char) glifo;
            }
        }
    }
}
