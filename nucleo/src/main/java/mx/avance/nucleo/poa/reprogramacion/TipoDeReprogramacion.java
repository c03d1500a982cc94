package mx.avance.nucleo.poa.reprogramacion;

/** The four kinds of change that an authorised programme admits. */
public enum TipoDeReprogramacion {
    /** Amounts move between quarters and the meta anual stays. */
    CALENDARIO("Calendario"),
    /** The meta anual grows, shrinks, is created or cancelled. */
    META_ANUAL("Meta anual"),
    /** What the row says changes and its amounts stay. */
    REALINEACION("Realineación"),
    /** What a quarter fell short of passes to a later one. */
    ARRASTRE("Arrastre");

    private final String rotulo;

    TipoDeReprogramacion(String rotulo) {
        this.rotulo = rotulo;
    }

    /** As a screen names it. */
    public String rotulo() {
        return rotulo;
    }
}
