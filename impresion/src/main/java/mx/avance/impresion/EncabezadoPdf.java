package mx.avance.impresion;

import java.io.IOException;
import java.util.List;
import mx.avance.impresion.ArbolDeEstructura.Elemento;
import mx.avance.impresion.HojaImpresa.Alineacion;
import mx.avance.impresion.HojaImpresa.RenglonDeClave;
import mx.avance.impresion.HojaImpresa.Rotulado;
import org.jspecify.annotations.Nullable;

/** The head of a sheet: emblem, titles, the programmatic key and the period. */
final class EncabezadoPdf {

    private static final float TAMANO = 8;
    private static final float INTERLINEA = 10.4f;
    private static final float SEPARACION = 9;

    private final EscritorPdf escritor;
    private final HojaImpresa hoja;
    private final Elemento seccion;

    EncabezadoPdf(EscritorPdf escritor, HojaImpresa hoja, Elemento seccion) {
        this.escritor = escritor;
        this.hoja = hoja;
        this.seccion = seccion;
    }

    void dibujar() throws IOException {
        emblema();
        titulos();
        clave();
        referencia();
        escritor.bajar(5);
    }

    private void emblema() throws IOException {
        EscritorPdf.ImagenPdf imagen = escritor.emblema();
        if (imagen == null) {
            return;
        }
        float alto = 40;
        float ancho = alto * imagen.proporcion();
        if (ancho > 130) {
            alto = 130 / imagen.proporcion();
            ancho = 130;
        }
        float x = EscritorPdf.MARGEN;
        float y = EscritorPdf.TECHO - alto;
        Elemento figura =
                seccion.hijo("Figure").alternativo(imagen.textoAlternativo()).recuadro(x, y, x + ancho, y + alto);
        escritor.lienzo().marcado("Figure", figura.marca());
        escritor.lienzo().forma(imagen.nombre(), x, y, ancho, alto);
        escritor.lienzo().fin();
    }

    private void titulos() throws IOException {
        if (hoja.titulos().isEmpty()) {
            return;
        }
        Elemento titulo = seccion.hijo("H1");
        float ancho = EscritorPdf.ANCHO - 270;
        for (int i = 0; i < hoja.titulos().size(); i++) {
            Parrafo texto = Parrafo.de(hoja.titulos().get(i), Letra.NEGRITA, i == 0 ? 11 : 9.5f, ancho);
            for (int linea = 0; linea < texto.lineas(); linea++) {
                lugarPara(13);
                escritor.lienzo().marcado("H1", titulo.marca());
                escritor.lienzo()
                        .texto(
                                texto,
                                linea,
                                linea + 1,
                                EscritorPdf.MARGEN + EscritorPdf.ANCHO / 2,
                                escritor.y() - 10,
                                13,
                                Alineacion.CENTRO);
                escritor.lienzo().fin();
                escritor.bajar(13);
            }
        }
        escritor.bajar(5);
    }

    private void clave() throws IOException {
        boolean deDosLados = hoja.nombreDeLaForma() != null;
        List<RenglonDeClave> renglones = hoja.clave();
        float anchoDeRotulo = 0;
        float anchoDeClave = 18;
        for (RenglonDeClave renglon : renglones) {
            anchoDeRotulo = Math.max(anchoDeRotulo, Parrafo.ancho(renglon.rotulo(), Letra.NEGRITA, TAMANO));
            anchoDeClave = Math.max(anchoDeClave, Parrafo.ancho(renglon.clave(), Letra.NORMAL, TAMANO));
        }
        for (String caption : hoja.encabezadoDeClave().stream().limit(1).toList()) {
            anchoDeClave = Math.max(anchoDeClave, Parrafo.ancho(caption, Letra.NEGRITA, TAMANO));
        }
        Rotulado fecha = hoja.fecha();
        if (fecha != null) {
            anchoDeRotulo = Math.max(anchoDeRotulo, Parrafo.ancho(fecha.rotulo(), Letra.NEGRITA, TAMANO));
        }
        float xRotulo = deDosLados ? EscritorPdf.MARGEN + EscritorPdf.ANCHO * 0.42f : EscritorPdf.MARGEN;
        float xClave = xRotulo + anchoDeRotulo + SEPARACION;
        float xNombre = xClave + Math.min(anchoDeClave, 120) + SEPARACION;
        if (deDosLados) {
            formaALaIzquierda(xRotulo - SEPARACION);
        }
        captions(xClave, xNombre);
        for (RenglonDeClave renglon : renglones) {
            renglon(renglon, xRotulo, xClave, xNombre);
        }
        if (!deDosLados) {
            fechaYForma(fecha, xRotulo, xClave);
        }
    }

    private void captions(float xClave, float xNombre) throws IOException {
        if (hoja.encabezadoDeClave().size() < 2) {
            return;
        }
        lugarPara(INTERLINEA);
        Elemento parrafo = seccion.hijo("P");
        escritor.lienzo().marcado("P", parrafo.marca());
        linea(hoja.encabezadoDeClave().get(0), Letra.NEGRITA, xClave, Alineacion.IZQUIERDA);
        linea(hoja.encabezadoDeClave().get(1), Letra.NEGRITA, xNombre, Alineacion.IZQUIERDA);
        escritor.lienzo().fin();
        escritor.bajar(INTERLINEA);
    }

    private void renglon(RenglonDeClave renglon, float xRotulo, float xClave, float xNombre) throws IOException {
        float disponible = EscritorPdf.MARGEN + EscritorPdf.ANCHO - xNombre;
        Parrafo clave = Parrafo.de(renglon.clave(), Letra.NORMAL, TAMANO, xNombre - xClave - SEPARACION + 1);
        Parrafo nombre = Parrafo.de(renglon.nombre(), Letra.NORMAL, TAMANO, disponible);
        int lineas = Math.max(1, Math.max(clave.lineas(), nombre.lineas()));
        lugarPara(lineas * INTERLINEA);
        Elemento parrafo = seccion.hijo("P");
        if (renglon.marcada()) {
            marca(parrafo, xClave - 5);
        }
        escritor.lienzo().marcado("P", parrafo.marca());
        linea(renglon.rotulo(), Letra.NEGRITA, xRotulo, Alineacion.IZQUIERDA);
        float base = escritor.y() - TAMANO;
        escritor.lienzo().texto(clave, 0, clave.lineas(), xClave, base, INTERLINEA, Alineacion.IZQUIERDA);
        escritor.lienzo().texto(nombre, 0, nombre.lineas(), xNombre, base, INTERLINEA, Alineacion.IZQUIERDA);
        escritor.lienzo().fin();
        escritor.bajar(lineas * INTERLINEA);
    }

    private void marca(Elemento padre, float x) {
        float y = escritor.y() - TAMANO + 2.8f;
        Elemento figura =
                padre.hijo("Figure").alternativo(LeyendaPorRevisar.TEXTO).recuadro(x - 3, y - 3, x + 3, y + 3);
        escritor.lienzo().marcado("Figure", figura.marca());
        EscritorPdf.marca(escritor.lienzo(), x, y);
        escritor.lienzo().fin();
    }

    private void fechaYForma(@Nullable Rotulado fecha, float xRotulo, float xClave) throws IOException {
        lugarPara(INTERLINEA);
        Elemento parrafo = seccion.hijo("P");
        escritor.lienzo().marcado("P", parrafo.marca());
        if (fecha != null) {
            linea(fecha.rotulo(), Letra.NEGRITA, xRotulo, Alineacion.IZQUIERDA);
            linea(fecha.valor().texto(), Letra.NORMAL, xClave, Alineacion.IZQUIERDA);
        }
        linea(hoja.forma(), Letra.NEGRITA, EscritorPdf.MARGEN + EscritorPdf.ANCHO, Alineacion.DERECHA);
        escritor.lienzo().fin();
        escritor.bajar(INTERLINEA);
    }

    /** Code and name of the form in a box of their own, beside the key. */
    private void formaALaIzquierda(float derecha) {
        String nombre = hoja.nombreDeLaForma() == null ? "" : hoja.nombreDeLaForma();
        float xNombre = EscritorPdf.MARGEN + Parrafo.ancho(hoja.forma(), Letra.NEGRITA, TAMANO) + 2 * SEPARACION;
        Parrafo texto = Parrafo.de(nombre, Letra.NEGRITA, TAMANO, derecha - xNombre - 2 * SEPARACION);
        float base = escritor.y() - TAMANO;
        Elemento parrafo = seccion.hijo("P");
        escritor.lienzo().marcado("P", parrafo.marca());
        linea(hoja.forma(), Letra.NEGRITA, EscritorPdf.MARGEN, Alineacion.IZQUIERDA);
        escritor.lienzo().texto(texto, 0, texto.lineas(), xNombre, base, INTERLINEA, Alineacion.IZQUIERDA);
        escritor.lienzo().fin();
    }

    private void referencia() throws IOException {
        if (hoja.referencia().isEmpty()) {
            return;
        }
        escritor.bajar(6);
        lugarPara(INTERLINEA);
        Elemento parrafo = seccion.hijo("P");
        escritor.lienzo().marcado("P", parrafo.marca());
        float x = EscritorPdf.MARGEN;
        for (Rotulado par : hoja.referencia()) {
            linea(par.rotulo(), Letra.NEGRITA, x, Alineacion.IZQUIERDA);
            x += Parrafo.ancho(par.rotulo(), Letra.NEGRITA, TAMANO) + 3;
            linea(par.valor().texto(), Letra.NORMAL, x, Alineacion.IZQUIERDA);
            x += Parrafo.ancho(par.valor().texto(), Letra.NORMAL, TAMANO) + 40;
        }
        escritor.lienzo().fin();
        escritor.bajar(INTERLINEA);
    }

    private void linea(String texto, Letra letra, float x, Alineacion lado) {
        Parrafo parrafo = Parrafo.de(texto, letra, TAMANO, EscritorPdf.ANCHO);
        escritor.lienzo().texto(parrafo, 0, parrafo.lineas(), x, escritor.y() - TAMANO, INTERLINEA, lado);
    }

    private void lugarPara(float alto) throws IOException {
        if (!escritor.cabe(alto)) {
            escritor.seguirEnOtraPagina(hoja);
        }
    }
}
