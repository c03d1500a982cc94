package mx.avance.lectura.restriccion;

/**
 * A reading of a row that satisfies every fact of the form after one cell was repaired.
 *
 * @param interpretacion what the row says after the repair; its {@code casillas} speak of the cells as they were read
 * @param tipo what is wrong with the paper if this repair is right
 * @param ficha the repaired cell among those given to the solver; for a lost one, the place where it was
 * @param casilla the slot that was repaired; -1 when the cell is no slot of its own
 * @param leido what stood there, or {@link Valores#AUSENTE}
 * @param propuesto what must stand there, or {@link Valores#AUSENTE} for a cell that must go
 * @param costo the lower, the likelier
 */
public record Reparacion(
        Interpretacion interpretacion, Tipo tipo, int ficha, int casilla, long leido, long propuesto, double costo) {

    /** The mishaps that a repair undoes. */
    public enum Tipo {
        /** A cell says one figure and must say another. */
        MAL_LEIDA,
        /** A cell holds something that is no number. */
        ILEGIBLE,
        /** A cell is missing. */
        PERDIDA,
        /** A cell belongs nowhere. */
        SOBRANTE,
        /** Two figures share a cell. */
        PEGADAS
    }

    Reparacion conCosto(double otro) {
        return new Reparacion(interpretacion, tipo, ficha, casilla, leido, propuesto, otro);
    }
}
