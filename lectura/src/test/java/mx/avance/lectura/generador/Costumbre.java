package mx.avance.lectura.generador;

/** How one sheet writes its figures, the same way in all of its rows. */
record Costumbre(
        Futuro futuro, int totales, boolean repite, Miles miles, Signo signo, boolean decimales, boolean letras) {

    /** The cells of A in the quarters to come. */
    enum Futuro {
        CEROS,
        OMITE,
        BLANCOS
    }

    /** The mark of thousands. */
    enum Miles {
        COMA,
        ESPACIO,
        NADA,
        MEZCLADA
    }

    /** The sign of the per cent. */
    enum Signo {
        JUNTO,
        SEPARADO,
        EN_SU_CELDA,
        SIN_SIGNO
    }

    /**
     * @param porPosicion whether the sheet aligns its columns: then no cell can slide, and every row has the same ones
     */
    static Costumbre alAzar(Azar azar, boolean porPosicion) {
        return new Costumbre(
                porPosicion ? azar.uno(Futuro.CEROS, Futuro.BLANCOS) : azar.uno(Futuro.values()),
                azar.uno(0, 0, 0, 1),
                !porPosicion && azar.deCada(1, 3),
                azar.uno(Miles.COMA, Miles.NADA, Miles.MEZCLADA, Miles.MEZCLADA, Miles.ESPACIO),
                azar.uno(Signo.JUNTO, Signo.JUNTO, Signo.JUNTO, Signo.SEPARADO, Signo.EN_SU_CELDA, Signo.SIN_SIGNO),
                azar.deCada(1, 12),
                azar.deCada(1, 4));
    }
}
