package mx.avance.lectura.fuente;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mx.avance.lectura.LecturaImposible;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of a PDF as it lies on the page. The order in which a program paints means little (many paint a table column
 * by column), so glyphs are gathered into strokes, one per operator that shows text, and the strokes are laid out anew.
 */
final class LineasDePdf extends PDFTextStripper {

    /** Far above any honest document: a page of dense text takes some thousands. */
    private static final int OPERADORES = 30_000_000;

    private final List<Renglon> renglones;
    private final Celdas celdas = new Celdas();
    private final Cupo cupo = new Cupo();
    private List<Trazo> trazos = new ArrayList<>();
    private int operador;
    private int operadores;
    private int operadorDelTrazo = -1;
    private Trazo trazo = new Trazo(0, 0);

    LineasDePdf(List<Renglon> renglones) {
        this.renglones = renglones;
    }

    /** A document whose parts repeat beyond all measure. */
    static final class SinFin extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SinFin(Throwable origen) {
            super(origen);
        }

        SinFin() {
            super();
        }
    }

    /** Ends as well when whoever waits for the text waits no longer. */
    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operadores > OPERADORES || Thread.currentThread().isInterrupted()) {
            throw new SinFin();
        }
        super.processOperator(operator, operands);
    }

    @Override
    public void showTextString(byte[] string) throws IOException {
        operador++;
        super.showTextString(string);
    }

    @Override
    public void showTextStrings(COSArray array) throws IOException {
        operador++;
        super.showTextStrings(array);
    }

    @Override
    protected void startPage(PDPage page) {
        trazos = new ArrayList<>();
        operadorDelTrazo = -1;
    }

    @Override
    protected void processTextPosition(TextPosition glifo) {
        String texto = glifo.getUnicode();
        if (texto == null || texto.isEmpty()) {
            return;
        }
        float x = glifo.getXDirAdj();
        float y = glifo.getYDirAdj();
        float ancho = glifo.getWidthDirAdj();
        float cuerpo = Math.abs(glifo.getYScale());
        int direccion = (int) glifo.getDir();
        if (operador != operadorDelTrazo || !trazo.sigue(x, y, direccion)) {
            trazo = new Trazo(operador, direccion);
            trazos.add(trazo);
            operadorDelTrazo = operador;
        }
        if (!trazo.agregar(texto, x, y, ancho, cuerpo, glifo.getWidthOfSpace())) {
            // Wider than words stand apart: what follows is another cell although one operator shows both
            trazo = new Trazo(operador, direccion);
            trazos.add(trazo);
            trazo.agregar(texto, x, y, ancho, cuerpo, glifo.getWidthOfSpace());
        }
    }

    @Override
    protected void writePage() {
        try {
            new PaginaDePdf(trazos, getCurrentPageNo(), celdas, cupo).escribirEn(renglones);
        } catch (LecturaImposible e) {
            throw new SinFin(e);
        }
        trazos = new ArrayList<>();
    }
}
