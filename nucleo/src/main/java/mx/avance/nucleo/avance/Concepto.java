package mx.avance.nucleo.avance;

/** What the amounts of a row stand for. */
public enum Concepto {
    META_ANUAL("meta anual"),
    PROGRAMADO("programado"),
    ALCANZADO("alcanzado");

    private final String rotulo;

    Concepto(String rotulo) {
        this.rotulo = rotulo;
    }

    /** As a sentence names it. */
    public String rotulo() {
        return rotulo;
    }
}
