/**
 * Printing the official form from a reading, and the cédula POA and the dictamen of a reprogramación from what they say, as PDF, XLSX
 * and CSV. A form is data: {@link
 * mx.avance.impresion.PerfilDeImpresion} says its words, a sheet becomes a {@code HojaImpresa}, and the three writers
 * know no form. No Spring, no database, no clock.
 */
@NullMarked
package mx.avance.impresion;

import org.jspecify.annotations.NullMarked;
