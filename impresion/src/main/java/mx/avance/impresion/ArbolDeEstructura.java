package mx.avance.impresion;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of a document are, apart from how they look: headings, tables, rows, cells, figures. It is kept as plain
 * PDF objects, since a book of sheets has many thousands of them.
 */
final class ArbolDeEstructura {

    private static final COSName TIPO = COSName.getPDFName("StructElem");
    private static final COSName PG = COSName.PG;
    private static final COSName OBJR = COSName.getPDFName("OBJR");
    private static final COSName MCR = COSName.getPDFName("MCR");

    private final COSDictionary raiz = new COSDictionary();
    private final COSArray numeros = new COSArray();
    private final Elemento documento;
    private int siguienteLlave;
    private @Nullable COSDictionary pagina;
    private COSArray marcasDePagina = new COSArray();

    ArbolDeEstructura() {
        raiz.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
        documento = new Elemento(raiz, "Document");
        raiz.setItem(COSName.K, documento.diccionario);
        COSDictionary padres = new COSDictionary();
        padres.setItem(COSName.getPDFName("Nums"), numeros);
        raiz.setItem(COSName.getPDFName("ParentTree"), padres);
    }

    COSDictionary raiz() {
        return raiz;
    }

    Elemento documento() {
        return documento;
    }

    /** What is marked from now on stands on this page. */
    void empezarPagina(COSDictionary nueva) {
        pagina = nueva;
        marcasDePagina = new COSArray();
        nueva.setInt(COSName.getPDFName("StructParents"), siguienteLlave);
        numeros.add(COSInteger.get(siguienteLlave));
        numeros.add(marcasDePagina);
        siguienteLlave++;
        raiz.setInt(COSName.getPDFName("ParentTreeNextKey"), siguienteLlave);
    }

    /** A part of the document and the pieces of content that belong to it. */
    final class Elemento {

        private final COSDictionary diccionario = new COSDictionary();
        private @Nullable COSDictionary primeraPagina;

        private Elemento(COSDictionary padre, String tipo) {
            diccionario.setItem(COSName.TYPE, TIPO);
            diccionario.setItem(COSName.S, COSName.getPDFName(tipo));
            diccionario.setItem(COSName.P, padre);
        }

        Elemento hijo(String tipo) {
            Elemento hijo = new Elemento(diccionario, tipo);
            agregar(hijo.diccionario);
            return hijo;
        }

        /** Takes the next piece of content of the current page. Returns the number that marks it there. */
        int marca() {
            COSDictionary actual = pagina;
            if (actual == null) {
                throw new IllegalStateException("No hay página abierta");
            }
            int numero = marcasDePagina.size();
            marcasDePagina.add(diccionario);
            if (primeraPagina == null) {
                primeraPagina = actual;
                diccionario.setItem(PG, actual);
            }
            if (primeraPagina == actual) {
                agregar(COSInteger.get(numero));
            } else {
                COSDictionary referencia = new COSDictionary();
                referencia.setDirect(true);
                referencia.setItem(COSName.TYPE, MCR);
                referencia.setItem(PG, actual);
                referencia.setInt(COSName.MCID, numero);
                agregar(referencia);
            }
            return numero;
        }

        /** A link of a page that belongs to this part. */
        void anotacion(COSDictionary anotacion, COSDictionary suPagina) {
            COSDictionary referencia = new COSDictionary();
            referencia.setDirect(true);
            referencia.setItem(COSName.TYPE, OBJR);
            referencia.setItem(PG, suPagina);
            referencia.setItem(COSName.OBJ, anotacion);
            agregar(referencia);
            anotacion.setInt(COSName.STRUCT_PARENT, siguienteLlave);
            numeros.add(COSInteger.get(siguienteLlave));
            numeros.add(diccionario);
            siguienteLlave++;
            raiz.setInt(COSName.getPDFName("ParentTreeNextKey"), siguienteLlave);
        }

        Elemento alternativo(String texto) {
            diccionario.setItem(COSName.ALT, new COSString(texto));
            return this;
        }

        /** Where a figure stands, as its lower left and upper right corners. */
        Elemento recuadro(float x1, float y1, float x2, float y2) {
            COSDictionary atributos = atributos("Layout");
            COSArray caja = new COSArray();
            for (float valor : new float[] {x1, y1, x2, y2}) {
                caja.add(new COSFloat(Math.round(valor)));
            }
            atributos.setItem(COSName.BBOX, caja);
            return this;
        }

        /** A cell that heads others: {@code Column} or {@code Row}, over so many columns and rows. */
        Elemento encabeza(String alcance, int columnas, int renglones) {
            COSDictionary atributos = atributos("Table");
            atributos.setItem(COSName.getPDFName("Scope"), COSName.getPDFName(alcance));
            if (columnas > 1) {
                atributos.setInt(COSName.getPDFName("ColSpan"), columnas);
            }
            if (renglones > 1) {
                atributos.setInt(COSName.getPDFName("RowSpan"), renglones);
            }
            return this;
        }

        private COSDictionary atributos(String dueno) {
            COSDictionary atributos = new COSDictionary();
            atributos.setDirect(true);
            atributos.setItem(COSName.O, COSName.getPDFName(dueno));
            diccionario.setItem(COSName.A, atributos);
            return atributos;
        }

        private void agregar(COSBase hijo) {
            COSBase hijos = diccionario.getItem(COSName.K);
            if (hijos == null) {
                diccionario.setItem(COSName.K, hijo);
            } else if (hijos instanceof COSArray varios) {
                varios.add(hijo);
            } else {
                COSArray varios = new COSArray();
                varios.add(hijos);
                varios.add(hijo);
                diccionario.setItem(COSName.K, varios);
            }
        }
    }
}
