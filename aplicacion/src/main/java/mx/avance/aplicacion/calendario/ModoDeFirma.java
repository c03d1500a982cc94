package mx.avance.aplicacion.calendario;

/** How the documents of an ente are signed. */
public enum ModoDeFirma {
    /** Printed and signed by hand, the signed scan uploaded: what applies where no rule makes another valid. */
    AUTOGRAFA,
    /** By an act of the signer in the system, with the password typed again. */
    ACTO
}
