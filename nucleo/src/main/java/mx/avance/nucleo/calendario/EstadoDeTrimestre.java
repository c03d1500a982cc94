package mx.avance.nucleo.calendario;

/** Where a quarter stands for an ente, or for one of its units. */
public enum EstadoDeTrimestre {
    /** Not open yet. */
    PROGRAMADO("Programado"),
    /** Its A are captured. */
    ABIERTO("Abierto"),
    /** Its A are no longer captured, save by a unit with a prórroga. */
    CERRADO("Cerrado");

    private final String rotulo;

    EstadoDeTrimestre(String rotulo) {
        this.rotulo = rotulo;
    }

    /** As a screen names it. */
    public String rotulo() {
        return rotulo;
    }
}
