package mx.avance.nucleo.avance;

/** What becomes of the difference between A and P of a quarter, as the unit states it. */
public enum Destino {
    /** What is missing is made up for later in the year, within the P that stand. */
    SE_ABSORBE("Se absorbe en el año"),
    /** What is missing moves to a later quarter of the same year. */
    SE_ARRASTRA("Se arrastra a otro trimestre"),
    /** What is missing will not be done: the meta anual is to be reduced. */
    SE_REDUCE("Se reduce la meta anual"),
    /** What is over was done ahead of its quarter. */
    SE_ADELANTA("Se adelanta lo de otro trimestre"),
    /** What is over answers more demand than was foreseen. */
    DEMANDA_EXTRA("Hubo más demanda");

    private final String rotulo;

    Destino(String rotulo) {
        this.rotulo = rotulo;
    }

    /** As a screen names it. */
    public String rotulo() {
        return rotulo;
    }

    /** Whether it speaks of what is missing; of what is over otherwise. */
    public boolean esDeFaltante() {
        return this == SE_ABSORBE || this == SE_ARRASTRA || this == SE_REDUCE;
    }
}
