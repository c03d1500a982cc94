package mx.avance.aplicacion.catalogos.entradas;

/** Where the value of a column has to exist already. */
public enum Referencia {
    RAMO,
    PLAN,
    MEDIDA,
    /** CONAC's functional classification, which nobody edits. */
    FUNCIONAL,
    /** CONAC's programmatic classification, which nobody edits. */
    MODALIDAD
}
