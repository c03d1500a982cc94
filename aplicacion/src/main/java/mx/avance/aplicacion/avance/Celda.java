package mx.avance.aplicacion.avance;

import java.time.Instant;
import mx.avance.nucleo.avance.Captura;

/**
 * A value of a cell, the one that stands or an earlier one.
 *
 * @param version of the cell, one more with every value: whoever writes says which one was seen; 0 is that of a cell that nobody
 *     captured
 * @param quien the account that wrote it
 * @param origen where it came in: PANTALLA, API, SISTEMA, POR_CUENTA, LECTURA; what a paper filled by an oficio of the unit says
 *     POR_CUENTA, and {@link DichoEnPapel} where it stands on the paper
 */
public record Celda(int renglon, int version, Captura captura, String quien, Instant cuando, String origen) {}
