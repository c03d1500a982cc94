package mx.avance.impresion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mx.avance.impresion.ArbolDeEstructura.Elemento;
import mx.avance.impresion.BloqueDeEncabezado.Marca;
import mx.avance.impresion.BloqueDeEncabezado.Pieza;
import mx.avance.impresion.HojaImpresa.Alineacion;

/**
 * The head of a sheet: emblem, titles, the programmatic key and the period. It opens the sheet in full size and stands
 * again, smaller, above the table of every page after the first.
 */
final class EncabezadoPdf {

    private static final float AIRE = 5;
    private static final float ALTO_DE_EMBLEMA = 18;

    /** A repeated head is made smaller until it is no taller than this. */
    private static final float ALTO_DESEADO = 112;
    /** A repeated head taller than this would leave no room for its table. */
    private static final float ALTO_MAXIMO = 200;

    private final HojaImpresa hoja;
    private final List<BloqueDeEncabezado> repetido;

    EncabezadoPdf(HojaImpresa hoja) {
        this.hoja = hoja;
        this.repetido = new ArrayList<>();
    }

    boolean esDe(HojaImpresa otra) {
        return hoja == otra;
    }

    /** Opens the sheet, over more than one page if it must. */
    void dibujar(EscritorPdf escritor, Elemento seccion) throws IOException {
        emblema(escritor, seccion);
        Elemento titulo = hoja.titulos().isEmpty() ? null : seccion.hijo("H1");
        DisposicionDeEncabezado disposicion = new DisposicionDeEncabezado(hoja, DisposicionDeEncabezado.ENTERA);
        for (BloqueDeEncabezado bloque : disposicion.titulos()) {
            if (titulo != null) {
                dibujar(escritor, bloque, titulo, "H1");
            }
        }
        if (titulo != null) {
            escritor.bajar(AIRE);
        }
        for (BloqueDeEncabezado bloque : disposicion.clave()) {
            dibujar(escritor, bloque, seccion.hijo("P"), "P");
        }
        escritor.bajar(AIRE);
    }

    private void dibujar(EscritorPdf escritor, BloqueDeEncabezado bloque, Elemento elemento, String tipo)
            throws IOException {
        if (!escritor.cabe(bloque.alto())) {
            escritor.seguirEncabezado(hoja);
        }
        Lienzo lienzo = escritor.lienzo();
        for (Marca marca : bloque.marcas()) {
            float x = marca.x();
            float y = escritor.y() - marca.bajo();
            Elemento figura =
                    elemento.hijo("Figure").alternativo(LeyendaPorRevisar.TEXTO).recuadro(x - 3, y - 3, x + 3, y + 3);
            lienzo.marcado("Figure", figura.marca());
            EscritorPdf.marca(lienzo, x, y);
            lienzo.fin();
        }
        lienzo.marcado(tipo, elemento.marca());
        bloque.textos(lienzo, escritor.y());
        lienzo.fin();
        escritor.bajar(bloque.alto());
    }

    /**
     * Stands at the top of a page that goes on with the table. Nothing of the head is missing, the marks included; for
     * whoever listens to the document, it is page furniture.
     */
    void repetir(EscritorPdf escritor) throws IOException {
        EscritorPdf.ImagenPdf imagen = escritor.emblema(hoja);
        float anchoDeEmblema = imagen == null ? 0 : Math.min(60, ALTO_DE_EMBLEMA * imagen.proporcion());
        if (repetido.isEmpty()) {
            repetido.addAll(menor(anchoDeEmblema));
        }
        Lienzo lienzo = escritor.lienzo();
        lienzo.artefactoDeCabeza();
        if (imagen != null) {
            float alto = anchoDeEmblema / imagen.proporcion();
            lienzo.forma(
                    imagen.nombre(),
                    Orientacion.MARGEN,
                    hoja.orientacion().techo() - alto + AIRE,
                    anchoDeEmblema,
                    alto);
        }
        for (BloqueDeEncabezado bloque : repetido) {
            for (Marca marca : bloque.marcas()) {
                EscritorPdf.marca(lienzo, marca.x(), escritor.y() - marca.bajo());
            }
            bloque.textos(lienzo, escritor.y());
            escritor.bajar(bloque.alto());
        }
        lienzo.fin();
        escritor.bajar(AIRE);
    }

    /** The largest of the smaller heads that leaves room for the table; names of codes give way last. */
    private List<BloqueDeEncabezado> menor(float anchoDeEmblema) {
        List<DisposicionDeEncabezado.Medida> medidas = DisposicionDeEncabezado.menores(anchoDeEmblema);
        for (int i = 0; i < medidas.size(); i++) {
            List<BloqueDeEncabezado> bloques = new DisposicionDeEncabezado(hoja, medidas.get(i)).todo();
            boolean quedanMenores = i < medidas.size() - 2;
            if (alto(bloques) <= (quedanMenores ? ALTO_DESEADO : ALTO_MAXIMO)) {
                return bloques;
            }
        }
        return List.of(corrido());
    }

    private static float alto(List<BloqueDeEncabezado> bloques) {
        float suma = 0;
        for (BloqueDeEncabezado bloque : bloques) {
            suma += bloque.alto();
        }
        return suma;
    }

    /** One line that says which sheet goes on, for where there is no room for more. */
    void nombrar(EscritorPdf escritor) {
        BloqueDeEncabezado linea = corrido();
        escritor.lienzo().artefactoDeCabeza();
        linea.textos(escritor.lienzo(), escritor.y());
        escritor.lienzo().fin();
        escritor.bajar(linea.alto());
    }

    private BloqueDeEncabezado corrido() {
        StringBuilder corrido = new StringBuilder(hoja.forma()).append(" · ").append(hoja.nombre());
        if (hoja.fecha() != null && !hoja.fecha().valor().texto().isEmpty()) {
            corrido.append(" · ").append(hoja.fecha().valor().texto());
        }
        corrido.append(DisposicionDeEncabezado.CONTINUACION);
        Parrafo linea = Parrafo.de(
                corrido.toString(), Letra.NORMAL, 7.5f, hoja.orientacion().ancho());
        return BloqueDeEncabezado.de(16, new Pieza(linea, 0, 1, Orientacion.MARGEN, 8, 9, Alineacion.IZQUIERDA));
    }

    private void emblema(EscritorPdf escritor, Elemento seccion) throws IOException {
        EscritorPdf.ImagenPdf imagen = escritor.emblema(hoja);
        if (imagen == null) {
            return;
        }
        float alto = 40;
        float ancho = alto * imagen.proporcion();
        if (ancho > 130) {
            alto = 130 / imagen.proporcion();
            ancho = 130;
        }
        float x = Orientacion.MARGEN;
        float y = hoja.orientacion().techo() - alto;
        Elemento figura =
                seccion.hijo("Figure").alternativo(imagen.textoAlternativo()).recuadro(x, y, x + ancho, y + alto);
        escritor.lienzo().marcado("Figure", figura.marca());
        escritor.lienzo().forma(imagen.nombre(), x, y, ancho, alto);
        escritor.lienzo().fin();
    }
}
