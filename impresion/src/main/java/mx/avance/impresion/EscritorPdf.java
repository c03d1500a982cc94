package mx.avance.impresion;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import mx.avance.impresion.ArbolDeEstructura.Elemento;
import mx.avance.impresion.HojaImpresa.Alineacion;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sheets as one tagged PDF: every sheet starts a page, its table runs on over as many as it needs with its head
 * repeated, and its signatures stand with its last rows. A book has its index before the first sheet.
 */
final class EscritorPdf {

    private final DocumentoPdf documento;
    private final List<HojaImpresa> hojaDePagina = new ArrayList<>();
    private final List<Enlace> enlaces = new ArrayList<>();
    private final Map<Emblema, ImagenPdf> imagenes = new HashMap<>();
    private Lienzo lienzo;
    private float y;
    private @Nullable EncabezadoPdf encabezado;

    private EscritorPdf(DocumentoPdf documento) {
        this.documento = documento;
        this.lienzo = new Lienzo(documento.letras());
    }

    /** What stands before the sheets of a book and says on which page each one starts. */
    interface Indice {
        /**
         * @param inicios the page of each sheet, counted from 0 as if there were no index
         * @param paginas how many pages the index itself takes
         */
        HojaImpresa hoja(List<Integer> inicios, int paginas);
    }

    /** An area of a page that leads to another one; corners in points. */
    record Enlace(int pagina, float x1, float y1, float x2, float y2, int destino, String nombre, Elemento elemento) {}

    static void escribir(List<HojaImpresa> hojas, Edicion edicion, OutputStream destino) throws IOException {
        escribir(hojas, edicion, null, dibujadas -> {}, destino);
    }

    /** @param avance is told how many sheets are drawn, after each */
    static void escribir(
            List<HojaImpresa> hojas, Edicion edicion, @Nullable Indice indice, IntConsumer avance, OutputStream destino)
            throws IOException {
        try (DocumentoPdf documento = new DocumentoPdf(edicion.fecha())) {
            EscritorPdf escritor = new EscritorPdf(documento);
            Elemento primera =
                    indice == null ? null : documento.arbol().documento().hijo("Sect");
            List<Integer> inicios = new ArrayList<>();
            for (HojaImpresa hoja : hojas) {
                inicios.add(documento.paginas());
                escritor.hoja(hoja, documento.arbol().documento().hijo("Sect"));
                avance.accept(inicios.size());
            }
            if (hojas.isEmpty()) {
                escritor.sinHojas(edicion.sinHojas());
            }
            int antes = indice == null || primera == null ? 0 : escritor.anteponer(indice, inicios, primera, edicion);
            escritor.pies();
            escritor.marcadores(hojas, inicios, antes);
            edicion.adjuntar(documento);
            documento.escribir(edicion.titulo(), edicion.identidad(hojas), destino);
        }
    }

    private void hoja(HojaImpresa hoja, Elemento seccion) throws IOException {
        empezarPagina(hoja);
        encabezado(hoja).dibujar(this, seccion);
        CierrePdf cierre = new CierrePdf(this, hoja, seccion);
        ApartadosPdf apartados = new ApartadosPdf(this, hoja, seccion, cierre.alto());
        new TablaPdf(this, hoja, seccion, hoja.apartados().isEmpty() ? cierre.alto() : 0).dibujar();
        apartados.dibujar();
        cierre.dibujar();
        terminarPagina();
    }

    private void sinHojas(String texto) throws IOException {
        documento.empezarPagina(Orientacion.APAISADA);
        Elemento parrafo = documento.arbol().documento().hijo("P");
        Parrafo aviso = Parrafo.de(texto, Letra.NORMAL, 10, Orientacion.APAISADA.ancho());
        lienzo.marcado("P", parrafo.marca());
        lienzo.texto(
                aviso,
                0,
                aviso.lineas(),
                Orientacion.MARGEN,
                Orientacion.APAISADA.techo() - 12,
                12,
                Alineacion.IZQUIERDA);
        lienzo.fin();
        terminarPagina();
    }

    /**
     * Draws the index after all the sheets, when their pages are known, and moves it to the front.
     *
     * @return how many pages it takes
     */
    private int anteponer(Indice indice, List<Integer> inicios, Elemento seccion, Edicion edicion) throws IOException {
        int supuestas = 0;
        int paginas = 1;
        // Higher page numbers never make the index shorter, so this comes to rest.
        while (paginas != supuestas) {
            supuestas = paginas;
            paginas = contar(indice.hoja(inicios, supuestas), edicion);
        }
        hoja(indice.hoja(inicios, paginas), seccion);
        for (Enlace enlace : enlaces) {
            documento.enlazar(enlace);
        }
        documento.anteponer(paginas);
        Collections.rotate(hojaDePagina, paginas);
        return paginas;
    }

    /** How many pages a sheet takes, found out by drawing it where nobody looks. */
    private static int contar(HojaImpresa hoja, Edicion edicion) throws IOException {
        try (DocumentoPdf borrador = new DocumentoPdf(edicion.fecha())) {
            new EscritorPdf(borrador).hoja(hoja, borrador.arbol().documento().hijo("Sect"));
            return borrador.paginas();
        }
    }

    private void marcadores(List<HojaImpresa> hojas, List<Integer> inicios, int antes) {
        Map<Integer, String> marcadores = new LinkedHashMap<>();
        if (antes > 0) {
            marcadores.put(0, hojaDePagina.get(0).nombre());
        }
        for (int i = 0; i < hojas.size(); i++) {
            marcadores.put(inicios.get(i) + antes, hojas.get(i).nombre());
        }
        if (marcadores.size() > 1) {
            documento.marcadores(marcadores);
        }
    }

    private void pies() throws IOException {
        for (int i = 0; i < hojaDePagina.size(); i++) {
            PieDePagina.dibujar(documento, hojaDePagina.get(i), i, hojaDePagina.size());
        }
    }

    Lienzo lienzo() {
        return lienzo;
    }

    float y() {
        return y;
    }

    void bajar(float puntos) {
        y -= puntos;
    }

    boolean cabe(float puntos) {
        return y - puntos >= Orientacion.PISO;
    }

    /** Lets an area of the current page, from the current height down, lead to a page. */
    void enlazar(float x1, float x2, float alto, int destino, String nombre, Elemento elemento) {
        enlaces.add(new Enlace(documento.paginas() - 1, x1, y - alto, x2, y, destino, nombre, elemento));
    }

    /** The emblem of a sheet as a picture among the resources; null when it has none. */
    @Nullable
    ImagenPdf emblema(HojaImpresa hoja) throws IOException {
        Emblema emblema = hoja.papeleria().emblema();
        if (emblema == null) {
            return null;
        }
        ImagenPdf hecha = imagenes.get(emblema);
        if (hecha == null) {
            var leida = emblema.leer();
            String nombre = documento.imagen(
                    "emblema " + imagenes.size(),
                    LosslessFactory.createFromImage(documento.documento(), leida)
                            .getCOSObject());
            hecha = new ImagenPdf(nombre, emblema.textoAlternativo(), (float) leida.getWidth() / leida.getHeight());
            imagenes.put(emblema, hecha);
        }
        return hecha;
    }

    /** A picture of the document: its name among the resources, its words, its width for a height of 1. */
    record ImagenPdf(String nombre, String textoAlternativo, float proporcion) {}

    private void empezarPagina(HojaImpresa hoja) {
        documento.empezarPagina(hoja.orientacion());
        hojaDePagina.add(hoja);
        lienzo = new Lienzo(documento.letras());
        y = hoja.orientacion().techo();
    }

    private void terminarPagina() throws IOException {
        documento.dibujar(documento.paginas() - 1, lienzo);
    }

    /** Goes on with the table of a sheet on another page, under the whole head of the sheet. */
    void seguirTabla(HojaImpresa hoja) throws IOException {
        terminarPagina();
        empezarPagina(hoja);
        encabezado(hoja).repetir(this);
    }

    /** Goes on with a head too tall for its page on another one, under a line that says which sheet it is. */
    void seguirEncabezado(HojaImpresa hoja) throws IOException {
        terminarPagina();
        empezarPagina(hoja);
        encabezado(hoja).nombrar(this);
    }

    private EncabezadoPdf encabezado(HojaImpresa hoja) {
        EncabezadoPdf actual = encabezado;
        if (actual == null || !actual.esDe(hoja)) {
            actual = new EncabezadoPdf(hoja);
            encabezado = actual;
        }
        return actual;
    }

    /** The mark of what a person must still decide: a shape, so that it does not depend on colour. */
    static void marca(Lienzo lienzo, float x, float y) {
        lienzo.relleno(0.70f, 0.23f, 0.05f);
        lienzo.rombo(x, y, 2.8f);
        lienzo.relleno(0, 0, 0);
    }
}
