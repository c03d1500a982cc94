package mx.avance.lectura.restriccion;

/**
 * A reading of a row: the numbers laid over the slots in one of the ways in which the form is printed.
 *
 * @param valores the figure in each slot
 * @param disposicion the layout that was followed
 * @param casillas for each cell given to the solver, the slot it became, or -1
 * @param completa whether every cell stands where the layout wants one like it
 */
public record Interpretacion(Valores valores, Disposicion disposicion, int[] casillas, boolean completa) {}
