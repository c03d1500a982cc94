package mx.avance.nucleo.revision;

import java.util.OptionalInt;

/**
 * A finding and where in the reviewed series it belongs.
 *
 * @param hoja index of the sheet in the series, from 0
 * @param renglon index of the row in its sheet, from 0; empty when the finding is about the sheet
 * @param numero the number printed on that row; empty when the finding is about the sheet
 */
public record HallazgoEnSerie(int hoja, OptionalInt renglon, OptionalInt numero, Hallazgo hallazgo) {}
