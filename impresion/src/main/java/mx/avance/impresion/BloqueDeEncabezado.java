package mx.avance.impresion;

import java.util.List;
import mx.avance.impresion.HojaImpresa.Alineacion;

/**
 * Lines of the head of a sheet that stay together, laid out but not yet on any page; measures in points.
 *
 * @param alto how far down the next block starts
 * @param marcas of what a person must still decide
 */
record BloqueDeEncabezado(float alto, List<Pieza> piezas, List<Marca> marcas) {

    BloqueDeEncabezado {
        piezas = List.copyOf(piezas);
        marcas = List.copyOf(marcas);
    }

    static BloqueDeEncabezado de(float alto, Pieza... piezas) {
        return new BloqueDeEncabezado(alto, List.of(piezas), List.of());
    }

    /** Draws its texts with the top of the block at this height of the page. */
    void textos(Lienzo lienzo, float arriba) {
        for (Pieza pieza : piezas) {
            lienzo.texto(
                    pieza.parrafo,
                    pieza.desde,
                    pieza.hasta,
                    pieza.x,
                    arriba - pieza.bajo,
                    pieza.interlinea,
                    pieza.lado);
        }
    }

    /**
     * Lines of a text.
     *
     * @param x left edge, centre or right edge, as the alignment says
     * @param bajo from the top of the block down to the first baseline
     */
    record Pieza(Parrafo parrafo, int desde, int hasta, float x, float bajo, float interlinea, Alineacion lado) {

        static Pieza entera(Parrafo parrafo, float x, float bajo, float interlinea, Alineacion lado) {
            return new Pieza(parrafo, 0, parrafo.lineas(), x, bajo, interlinea, lado);
        }
    }

    /**
     * The centre of a mark.
     *
     * @param bajo from the top of the block down
     */
    record Marca(float x, float bajo) {}
}
