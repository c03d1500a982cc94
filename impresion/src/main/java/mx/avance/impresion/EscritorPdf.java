package mx.avance.impresion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import mx.avance.impresion.ArbolDeEstructura.Elemento;
import mx.avance.impresion.HojaImpresa.Alineacion;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sheets as one tagged PDF: every sheet starts a page, its table runs on over as many as it needs with its head
 * repeated, and its signatures stand with its last rows.
 */
final class EscritorPdf {

    static final float MARGEN = 28;
    static final float ANCHO = DocumentoPdf.CARTA_APAISADA.getWidth() - 2 * MARGEN;
    static final float TECHO = DocumentoPdf.CARTA_APAISADA.getHeight() - 26;
    /** Nothing but the foot of the page is drawn below. */
    static final float PISO = 70;

    private static final float LADO_QR = 40;
    private static final float BASE_DEL_PIE = 38;

    private final DocumentoPdf documento;
    private final @Nullable Emblema emblema;
    private final List<HojaImpresa> hojaDePagina = new ArrayList<>();
    private Lienzo lienzo;
    private float y = TECHO;
    private @Nullable EncabezadoPdf encabezado;
    private @Nullable ImagenPdf imagen;

    private EscritorPdf(DocumentoPdf documento, @Nullable Emblema emblema) {
        this.documento = documento;
        this.emblema = emblema;
        this.lienzo = new Lienzo(documento.letras());
    }

    static void escribir(
            List<HojaImpresa> hojas,
            @Nullable Emblema emblema,
            String titulo,
            Instant fecha,
            byte[] json,
            OutputStream destino)
            throws IOException {
        try (DocumentoPdf documento = new DocumentoPdf(fecha)) {
            EscritorPdf escritor = new EscritorPdf(documento, emblema);
            Map<Integer, String> inicios = new LinkedHashMap<>();
            for (HojaImpresa hoja : hojas) {
                inicios.put(documento.paginas(), hoja.nombre());
                escritor.hoja(hoja);
            }
            if (hojas.isEmpty()) {
                escritor.sinHojas();
            }
            escritor.pies();
            if (inicios.size() > 1) {
                documento.marcadores(inicios);
            }
            documento.adjuntar("lectura.json", "Lectura de la que se imprimió el documento", "application/json", json);
            documento.escribir(titulo, identidad(json), destino);
        }
    }

    /** A number for the file that depends on its content alone. */
    private static long identidad(byte[] json) {
        long suma = 1125899906842597L;
        for (byte b : json) {
            suma = 31 * suma + b;
        }
        return suma;
    }

    private void hoja(HojaImpresa hoja) throws IOException {
        empezarPagina(hoja);
        Elemento seccion = documento.arbol().documento().hijo("Sect");
        encabezado(hoja).dibujar(this, seccion);
        CierrePdf cierre = new CierrePdf(this, hoja, seccion);
        new TablaPdf(this, hoja, seccion, cierre.alto()).dibujar();
        cierre.dibujar();
        terminarPagina();
    }

    private void sinHojas() throws IOException {
        documento.empezarPagina();
        Elemento parrafo = documento.arbol().documento().hijo("P");
        Parrafo aviso = Parrafo.de("La lectura no tiene hojas.", Letra.NORMAL, 10, ANCHO);
        lienzo.marcado("P", parrafo.marca());
        lienzo.texto(aviso, 0, aviso.lineas(), MARGEN, TECHO - 12, 12, Alineacion.IZQUIERDA);
        lienzo.fin();
        terminarPagina();
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
        return y - puntos >= PISO;
    }

    /** The emblem as a picture among the resources; null when the profile has none. */
    @Nullable
    ImagenPdf emblema() throws IOException {
        if (emblema == null || imagen != null) {
            return imagen;
        }
        var leida = ImageIO.read(new ByteArrayInputStream(emblema.imagen()));
        if (leida == null) {
            throw new IOException("El emblema no es una imagen PNG ni JPEG");
        }
        String nombre = documento.imagen(
                "emblema",
                LosslessFactory.createFromImage(documento.documento(), leida).getCOSObject());
        imagen = new ImagenPdf(nombre, emblema.textoAlternativo(), (float) leida.getWidth() / leida.getHeight());
        return imagen;
    }

    /** A picture of the document: its name among the resources, its words, its width for a height of 1. */
    record ImagenPdf(String nombre, String textoAlternativo, float proporcion) {}

    private void empezarPagina(HojaImpresa hoja) {
        documento.empezarPagina();
        hojaDePagina.add(hoja);
        lienzo = new Lienzo(documento.letras());
        y = TECHO;
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

    /** The foot of every page, once it is known how many there are. */
    private void pies() throws IOException {
        int total = hojaDePagina.size();
        for (int i = 0; i < total; i++) {
            HojaImpresa hoja = hojaDePagina.get(i);
            Lienzo pie = new Lienzo(documento.letras());
            pie.artefactoDePagina();
            float derecha = MARGEN + ANCHO;
            pie.trazo(0.54f, 0.59f, 0.56f, 0.5f);
            pie.linea(MARGEN, PISO - 6, derecha, PISO - 6);
            Parrafo numero = Parrafo.de("Página " + (i + 1) + " de " + total, Letra.NORMAL, 7.5f, 100);
            pie.texto(numero, 0, 1, MARGEN, BASE_DEL_PIE, 9, Alineacion.IZQUIERDA);
            if (hoja.tieneFilasPorRevisar() || hoja.clave().stream().anyMatch(HojaImpresa.RenglonDeClave::marcada)) {
                marcaDePie(pie);
            }
            Parrafo huella = Parrafo.de("Huella " + hoja.huellaCorta(), Letra.NORMAL, 7.5f, 200);
            pie.texto(huella, 0, 1, derecha - LADO_QR - 8, BASE_DEL_PIE, 9, Alineacion.DERECHA);
            CodigoQr codigo = CodigoQr.de(hoja);
            String forma = documento.forma("qr " + hoja.huella(), codigo.lado(), codigo.operadores());
            float escala = LADO_QR / codigo.lado();
            pie.forma(forma, derecha - LADO_QR, PISO - 12 - LADO_QR, escala, escala);
            pie.fin();
            documento.dibujar(i, pie);
        }
    }

    private static void marcaDePie(Lienzo pie) {
        Parrafo leyenda = Parrafo.de(LeyendaPorRevisar.TEXTO, Letra.NORMAL, 7.5f, 300);
        float centro = MARGEN + ANCHO / 2;
        marca(pie, centro - leyenda.ancho(0) / 2 - 7, BASE_DEL_PIE + 2.6f);
        pie.texto(leyenda, 0, 1, centro, BASE_DEL_PIE, 9, Alineacion.CENTRO);
    }

    /** The mark of what a person must still decide: a shape, so that it does not depend on colour. */
    static void marca(Lienzo lienzo, float x, float y) {
        lienzo.relleno(0.70f, 0.23f, 0.05f);
        lienzo.rombo(x, y, 2.8f);
        lienzo.relleno(0, 0, 0);
    }
}
