package mx.avance.lectura.fuente;

import mx.avance.lectura.LecturaImposible;

/** How many cells one document may still have: what keeps memory bounded when a small file swells as it is read. */
final class Cupo {

    /** More than twice a workbook of 50,000 rows with 18 columns. */
    static final int CELDAS = 2_000_000;

    private int restan = CELDAS;

    /**
     * @throws LecturaImposible when the document has more than any avance needs
     */
    void gastar(int celdas) throws LecturaImposible {
        restan -= celdas;
        if (restan < 0) {
            throw new LecturaImposible(
                    "El documento tiene más de dos millones de celdas", "Divídalo en partes y lea cada una");
        }
    }
}
