/**
 * Sheets of the form TMM-F004 made up by chance from a seed: first what they say, then how they are printed, then what a
 * scanner does to them. Nothing here looks at the reader; it only knows the form.
 */
@NullMarked
package mx.avance.lectura.generador;

import org.jspecify.annotations.NullMarked;
