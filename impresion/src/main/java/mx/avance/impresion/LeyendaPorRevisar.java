package mx.avance.impresion;

/** What the mark of a row or a code that a person must still decide means, in the words that stand at the foot. */
final class LeyendaPorRevisar {

    static final String TEXTO = "Por revisar: se imprime como fue leído, sin corregir.";

    private LeyendaPorRevisar() {}
}
