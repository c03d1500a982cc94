package mx.avance.nucleo.poa;

/** How far the programme of a unit has come. */
public enum EstadoDePoa {
    /** The unit drafts it. */
    BORRADOR("Borrador"),
    /** The unit sent it and others read it. */
    EN_REVISION("En revisión"),
    /** Authorised: from then on it changes by reprogramación alone. */
    AUTORIZADO("Autorizado");

    private final String rotulo;

    EstadoDePoa(String rotulo) {
        this.rotulo = rotulo;
    }

    /** As a screen names it. */
    public String rotulo() {
        return rotulo;
    }
}
