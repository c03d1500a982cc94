package mx.avance.impresion;

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
