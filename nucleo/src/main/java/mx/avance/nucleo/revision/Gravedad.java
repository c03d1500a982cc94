package mx.avance.nucleo.revision;

/** How severe a finding is, by policy and not by its nature. */
public enum Gravedad {
    ERROR("error"),
    ADVERTENCIA("advertencia"),
    AVISO("aviso");

    private final String rotulo;

    Gravedad(String rotulo) {
        this.rotulo = rotulo;
    }

    /** The word of the contract: {@code error}, {@code advertencia} or {@code aviso}. */
    public String rotulo() {
        return rotulo;
    }
}
