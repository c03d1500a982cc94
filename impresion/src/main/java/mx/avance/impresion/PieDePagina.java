package mx.avance.impresion;

import java.io.IOException;
import mx.avance.impresion.HojaImpresa.Alineacion;

/** The foot of a page, drawn once it is known how many there are: number, legend, fingerprint and its square code. */
final class PieDePagina {

    private static final float LADO_QR = 40;
    private static final float BASE = 38;
    private static final float TAMANO = 7.5f;
    private static final float INTERLINEA = 9;
    /** What the number at the left and the fingerprint at the right leave free is for the legend. */
    private static final float ANCHO_DEL_NUMERO = 75;

    private static final float ANCHO_DE_HUELLA = 175;
    private static final int LINEAS_DE_LEYENDA = 3;

    private PieDePagina() {}

    /**
     * @param pagina from 0
     */
    static void dibujar(DocumentoPdf documento, HojaImpresa hoja, int pagina, int total) throws IOException {
        Lienzo pie = new Lienzo(documento.letras());
        pie.artefactoDePagina();
        float derecha = hoja.orientacion().derecha();
        pie.trazo(0.54f, 0.59f, 0.56f, 0.5f);
        pie.linea(Orientacion.MARGEN, Orientacion.PISO - 6, derecha, Orientacion.PISO - 6);
        Parrafo numero = Parrafo.de("Página " + (pagina + 1) + " de " + total, Letra.NORMAL, TAMANO, 100);
        pie.texto(numero, 0, 1, Orientacion.MARGEN, BASE, INTERLINEA, Alineacion.IZQUIERDA);
        if (hoja.tieneFilasPorRevisar() || hoja.clave().stream().anyMatch(HojaImpresa.RenglonDeClave::marcada)) {
            marca(pie, hoja.orientacion());
        } else {
            leyenda(pie, hoja);
        }
        Parrafo huella = Parrafo.de("Huella " + hoja.huella().corta(), Letra.NORMAL, TAMANO, 200);
        pie.texto(huella, 0, 1, derecha - LADO_QR - 8, BASE, INTERLINEA, Alineacion.DERECHA);
        CodigoQr codigo = CodigoQr.de(hoja.huella());
        String forma = documento.forma("qr " + hoja.huella().codigo(), codigo.lado(), codigo.operadores());
        float escala = LADO_QR / codigo.lado();
        pie.forma(forma, derecha - LADO_QR, Orientacion.PISO - 12 - LADO_QR, escala, escala);
        pie.fin();
        documento.dibujar(pagina, pie);
    }

    private static void marca(Lienzo pie, Orientacion orientacion) {
        Parrafo leyenda = Parrafo.de(LeyendaPorRevisar.TEXTO, Letra.NORMAL, TAMANO, 300);
        float centro = Orientacion.MARGEN + orientacion.ancho() / 2;
        EscritorPdf.marca(pie, centro - leyenda.ancho(0) / 2 - 7, BASE + 2.6f);
        pie.texto(leyenda, 0, 1, centro, BASE, INTERLINEA, Alineacion.CENTRO);
    }

    /** In the middle of what is free; of one that is longer than that, the beginning: the heading has it whole. */
    private static void leyenda(Lienzo pie, HojaImpresa hoja) {
        float izquierda = Orientacion.MARGEN + ANCHO_DEL_NUMERO;
        float derecha = hoja.orientacion().derecha() - ANCHO_DE_HUELLA;
        Parrafo leyenda = Parrafo.de(hoja.papeleria().leyenda(), Letra.NEGRITA, TAMANO, derecha - izquierda);
        int lineas = Math.min(LINEAS_DE_LEYENDA, leyenda.lineas());
        float base = BASE + (lineas - 1) * INTERLINEA / 2;
        pie.texto(leyenda, 0, lineas, (izquierda + derecha) / 2, base, INTERLINEA, Alineacion.CENTRO);
    }
}
