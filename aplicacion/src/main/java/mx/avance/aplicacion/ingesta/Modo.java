package mx.avance.aplicacion.ingesta;

/** What a file does to the rows that the draft has already. */
public enum Modo {
    /** The draft becomes what the file says; rows that the file does not have go. */
    REEMPLAZAR,
    /** Rows that the file does not have stay, and a blank cell leaves what there was. */
    AGREGAR_Y_CAMBIAR
}
