package mx.avance.nucleo.poa;

/** What an indicador measures, as the transparency formats name it. */
public enum Dimension {
    EFICACIA("Eficacia"),
    EFICIENCIA("Eficiencia"),
    CALIDAD("Calidad"),
    ECONOMIA("Economía");

    private final String rotulo;

    Dimension(String rotulo) {
        this.rotulo = rotulo;
    }

    /** As a screen names it. */
    public String rotulo() {
        return rotulo;
    }
}
