/** The fiscal year and its quarters. */
@NullMarked
package mx.avance.nucleo.periodo;

import org.jspecify.annotations.NullMarked;
