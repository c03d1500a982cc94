package mx.avance.impresion;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** How a letter sheet lies, and where on it one may draw; measures in points. */
enum Orientacion {
    APAISADA(792, 612),
    VERTICAL(612, 792);

    /** Free at the left and at the right. */
    static final float MARGEN = 28;
    /** Nothing but the foot of the page is drawn below. */
    static final float PISO = 70;

    private static final float MARGEN_SUPERIOR = 26;

    private final float anchoDelPapel;
    private final float altoDelPapel;

    Orientacion(float anchoDelPapel, float altoDelPapel) {
        this.anchoDelPapel = anchoDelPapel;
        this.altoDelPapel = altoDelPapel;
    }

    PDRectangle papel() {
        return new PDRectangle(anchoDelPapel, altoDelPapel);
    }

    /** From margin to margin. */
    float ancho() {
        return anchoDelPapel - 2 * MARGEN;
    }

    /** The right margin. */
    float derecha() {
        return anchoDelPapel - MARGEN;
    }

    /** Where a page starts to be drawn. */
    float techo() {
        return altoDelPapel - MARGEN_SUPERIOR;
    }
}
