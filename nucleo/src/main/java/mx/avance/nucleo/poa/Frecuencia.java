package mx.avance.nucleo.poa;

/** How often a meta is measured. */
public enum Frecuencia {
    MENSUAL("Mensual"),
    TRIMESTRAL("Trimestral"),
    SEMESTRAL("Semestral"),
    ANUAL("Anual");

    private final String rotulo;

    Frecuencia(String rotulo) {
        this.rotulo = rotulo;
    }

    /** As a screen names it. */
    public String rotulo() {
        return rotulo;
    }
}
