package mx.avance.impresion;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a tab is printed: letter paper, landscape, as wide as the page, with the foot that a page of the PDF has. */
final class PapelDeLibro {

    /** Of the foot of a page, which holds 255 characters in all. */
    private static final int LARGO_DE_LEYENDA = 100;

    private PapelDeLibro() {}

    static void disponer(XSSFSheet tab, HojaImpresa hoja) {
        tab.setFitToPage(true);
        PrintSetup papel = tab.getPrintSetup();
        papel.setPaperSize(PrintSetup.LETTER_PAPERSIZE);
        papel.setLandscape(true);
        papel.setFitWidth((short) 1);
        papel.setFitHeight((short) 0);
        tab.setMargin(PageMargin.LEFT, 0.4);
        tab.setMargin(PageMargin.RIGHT, 0.4);
        tab.setMargin(PageMargin.TOP, 0.4);
        tab.setMargin(PageMargin.BOTTOM, 0.7);
        tab.setHorizontallyCenter(true);
        tab.setDisplayGridlines(false);
        tab.getFooter().setLeft("Huella " + hoja.huella().corta());
        if (hoja.tieneFilasPorRevisar()) {
            tab.getFooter().setCenter(EstilosDeLibro.MARCA + " " + LeyendaPorRevisar.TEXTO);
        } else if (!hoja.papeleria().leyenda().isEmpty()) {
            tab.getFooter().setCenter(leyenda(hoja.papeleria().leyenda()));
        }
        tab.getFooter().setRight("Página &P de &N");
    }

    /** An ampersand starts a code there, unless it is doubled. */
    private static String leyenda(String leyenda) {
        int largo = leyenda.codePointCount(0, leyenda.length());
        String corta = largo <= LARGO_DE_LEYENDA
                ? leyenda
                : leyenda.substring(0, leyenda.offsetByCodePoints(0, LARGO_DE_LEYENDA - 1)) + "…";
        return corta.replace("&", "&&");
    }
}
