package mx.avance.nucleo.firma;

/** The three places for a signature at the foot of the form, from left to right. */
public enum Papel {
    ELABORO("ELABORÓ", "RESPONSABLE DE LA UNIDAD EJECUTORA"),
    REVISO("REVISÓ", "RESPONSABLE DEL PROGRAMA"),
    AUTORIZO("AUTORIZÓ", "RESPONSABLE DEL RAMO");

    private final String rotulo;
    private final String cargo;

    Papel(String rotulo, String cargo) {
        this.rotulo = rotulo;
        this.cargo = cargo;
    }

    /** The caption above the signature. */
    public String rotulo() {
        return rotulo;
    }

    /** The post that the form TMM-F004 prints under the signature. */
    public String cargo() {
        return cargo;
    }
}
