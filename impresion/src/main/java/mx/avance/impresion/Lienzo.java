package mx.avance.impresion;

import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The drawing operators of one page, in points from its lower left corner. */
final class Lienzo {

    private static final byte[] CIFRAS = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private final LetrasDeDocumento letras;
    private byte[] bytes = new byte[1 << 14];
    private int largo;

    Lienzo(LetrasDeDocumento letras) {
        this.letras = letras;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, largo);
    }

    void artefacto() {
        operador("/Artifact BMC\n");
    }

    /** Page furniture, such as running heads and feet. */
    void artefactoDePagina() {
        operador("/Artifact <</Type /Pagination>> BDC\n");
    }

    /** The head of a sheet, printed again on a page that goes on with it. */
    void artefactoDeCabeza() {
        operador("/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC\n");
    }

    void marcado(String tipo, int identificador) {
        operador("/" + tipo + " <</MCID " + identificador + ">> BDC\n");
    }

    void fin() {
        operador("EMC\n");
    }

    /** A colour for what is filled, text included; components from 0 to 1. */
    void relleno(float rojo, float verde, float azul) {
        numero(rojo).numero(verde).numero(azul).operador("rg\n");
    }

    void trazo(float rojo, float verde, float azul, float grueso) {
        numero(rojo).numero(verde).numero(azul).operador("RG ");
        numero(grueso).operador("w\n");
    }

    void rectangulo(float x, float y, float ancho, float alto) {
        numero(x).numero(y).numero(ancho).numero(alto).operador("re f\n");
    }

    void linea(float x1, float y1, float x2, float y2) {
        numero(x1).numero(y1).operador("m ");
        numero(x2).numero(y2).operador("l S\n");
    }

    void rombo(float x, float y, float radio) {
        numero(x - radio).numero(y).operador("m ");
        numero(x).numero(y + radio).operador("l ");
        numero(x + radio).numero(y).operador("l ");
        numero(x).numero(y - radio).operador("l f\n");
    }

    /** A form or a picture of the document, with its own unit of length scaled to these points. */
    void forma(String nombre, float x, float y, float escalaX, float escalaY) {
        operador("q ");
        numero(escalaX).numero(0).numero(0).numero(escalaY).numero(x).numero(y).operador("cm ");
        operador("/" + nombre + " Do Q\n");
    }

    /**
     * Lines of a paragraph, one under the other.
     *
     * @param x left edge, centre or right edge, as the alignment says
     * @param y baseline of the first line
     */
    void texto(Parrafo parrafo, int desde, int hasta, float x, float y, float interlinea, HojaImpresa.Alineacion lado) {
        if (desde >= hasta) {
            return;
        }
        operador("BT\n");
        Letra actual = null;
        for (int linea = desde; linea < hasta; linea++) {
            float ancho = parrafo.ancho(linea);
            float izquierda =
                    switch (lado) {
                        case IZQUIERDA -> x;
                        case CENTRO -> x - ancho / 2;
                        case DERECHA -> x - ancho;
                    };
            operador("1 0 0 1 ");
            numero(izquierda).numero(y - (linea - desde) * interlinea).operador("Tm ");
            actual = linea(parrafo, linea, actual);
        }
        operador("ET\n");
    }

    /** A text drawn as shapes, which nothing that looks for text finds; its left edge and its baseline. */
    void contorno(String texto, Letra letra, float tamano, float x, float y) {
        float lugar = x;
        for (int caracter : texto.codePoints().toArray()) {
            int glifo = letra.glifo(caracter);
            trazar(letra.contorno(glifo), tamano, lugar, y);
            lugar += letra.ancho(glifo) * tamano / 1000;
        }
        operador("f\n");
    }

    private void trazar(PathIterator contorno, float tamano, float x, float y) {
        float[] puntos = new float[6];
        float[] antes = new float[2];
        for (; !contorno.isDone(); contorno.next()) {
            int tipo = contorno.currentSegment(puntos);
            switch (tipo) {
                case PathIterator.SEG_MOVETO -> punto(puntos, 0, tamano, x, y).operador("m\n");
                case PathIterator.SEG_LINETO -> punto(puntos, 0, tamano, x, y).operador("l\n");
                case PathIterator.SEG_QUADTO -> cuadratica(antes, puntos, tamano, x, y);
                case PathIterator.SEG_CUBICTO ->
                    punto(puntos, 0, tamano, x, y)
                            .punto(puntos, 2, tamano, x, y)
                            .punto(puntos, 4, tamano, x, y)
                            .operador("c\n");
                default -> operador("h\n");
            }
            int ultimo = tipo == PathIterator.SEG_QUADTO ? 2 : tipo == PathIterator.SEG_CUBICTO ? 4 : 0;
            antes[0] = puntos[ultimo];
            antes[1] = puntos[ultimo + 1];
        }
    }

    /** The curves of a TrueType glyph have one control point, those of a page two. */
    private void cuadratica(float[] antes, float[] puntos, float tamano, float x, float y) {
        float[] cubica = {
            antes[0] + (puntos[0] - antes[0]) * 2 / 3,
            antes[1] + (puntos[1] - antes[1]) * 2 / 3,
            puntos[2] + (puntos[0] - puntos[2]) * 2 / 3,
            puntos[3] + (puntos[1] - puntos[3]) * 2 / 3
        };
        punto(cubica, 0, tamano, x, y)
                .punto(cubica, 2, tamano, x, y)
                .punto(puntos, 2, tamano, x, y)
                .operador("c\n");
    }

    private Lienzo punto(float[] puntos, int cual, float tamano, float x, float y) {
        return numero(x + puntos[cual] * tamano).numero(y + puntos[cual + 1] * tamano);
    }

    private Letra linea(Parrafo parrafo, int linea, @Nullable Letra anterior) {
        Letra actual = anterior;
        boolean abierta = false;
        for (int i = parrafo.inicio(linea); i < parrafo.fin(linea); i++) {
            int caracter = parrafo.caracter(i);
            Letra letra = parrafo.letra().para(caracter);
            int glifo = letra.glifo(caracter);
            if (glifo == 0) {
                if (abierta) {
                    operador("> Tj\n");
                    abierta = false;
                }
                actual = hueco(caracter, actual, parrafo.tamano());
                continue;
            }
            if (letra != actual) {
                if (abierta) {
                    operador("> Tj\n");
                    abierta = false;
                }
                letra(letra, parrafo.tamano());
                actual = letra;
            }
            if (!abierta) {
                operador("<");
                abierta = true;
            }
            glifo(letra, caracter, glifo);
        }
        if (abierta) {
            operador("> Tj\n");
        }
        return actual == null ? parrafo.letra() : actual;
    }

    /** A visible box that still carries the character it stands for, for whoever copies or listens to the text. */
    private Letra hueco(int caracter, @Nullable Letra actual, float tamano) {
        operador("/Span <</ActualText <FEFF");
        for (char unidad : Character.toChars(caracter)) {
            hexadecimal(unidad);
        }
        operador(">>> BDC ");
        if (actual != Letra.SUPLENTE) {
            letra(Letra.SUPLENTE, tamano);
        }
        operador("<");
        glifo(Letra.SUPLENTE, Letra.HUECO, Letra.SUPLENTE.glifo(Letra.HUECO));
        operador("> Tj EMC\n");
        return Letra.SUPLENTE;
    }

    private void letra(Letra letra, float tamano) {
        operador("/" + letra.recurso() + " ");
        numero(tamano).operador("Tf ");
    }

    private void glifo(Letra letra, int caracter, int glifo) {
        letras.usar(letra, caracter);
        hexadecimal(glifo);
    }

    private void hexadecimal(int unidad) {
        asegurar(4);
        bytes[largo++] = CIFRAS[unidad >> 12 & 15];
        bytes[largo++] = CIFRAS[unidad >> 8 & 15];
        bytes[largo++] = CIFRAS[unidad >> 4 & 15];
        bytes[largo++] = CIFRAS[unidad & 15];
    }

    /** Hundredths of a point are finer than any printer. */
    private Lienzo numero(float valor) {
        asegurar(16);
        int centesimas = Math.round(valor * 100);
        if (centesimas < 0) {
            bytes[largo++] = '-';
            centesimas = -centesimas;
        }
        int entero = centesimas / 100;
        int divisor = 1;
        while (entero / divisor >= 10) {
            divisor *= 10;
        }
        for (; divisor > 0; divisor /= 10) {
            bytes[largo++] = CIFRAS[entero / divisor % 10];
        }
        int resto = centesimas % 100;
        if (resto != 0) {
            bytes[largo++] = '.';
            bytes[largo++] = CIFRAS[resto / 10];
            if (resto % 10 != 0) {
                bytes[largo++] = CIFRAS[resto % 10];
            }
        }
        bytes[largo++] = ' ';
        return this;
    }

    private void operador(String ascii) {
        int n = ascii.length();
        asegurar(n);
        for (int i = 0; i < n; i++) {
            bytes[largo++] = (byte) ascii.charAt(i);
        }
    }

    private void asegurar(int mas) {
        if (largo + mas > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, largo + mas));
        }
    }
}
