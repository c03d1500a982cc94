package mx.avance.lectura.documento;

/** Whether a reading can be taken as it stands or a person must decide. */
public enum Estado {
    /** With no figure altered, exactly one distinct reading satisfies every hard constraint. */
    CONCILIADA("conciliada"),
    /** Anything else: the figures stay as read, and repairs stand only in the proposal and its alternatives. */
    POR_REVISAR("por_revisar");

    private final String rotulo;

    Estado(String rotulo) {
        this.rotulo = rotulo;
    }

    /** The word of the contract. */
    public String rotulo() {
        return rotulo;
    }
}
