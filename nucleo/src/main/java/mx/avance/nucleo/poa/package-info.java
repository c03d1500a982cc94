/** The yearly programme of a unit: metas, their acciones, units of measure and the calendar of their amounts. */
@NullMarked
package mx.avance.nucleo.poa;

import org.jspecify.annotations.NullMarked;
