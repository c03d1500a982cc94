/**
 * The profile TMM-F004: how its sheets are told apart, its heading resolved, its rows laid over their slots and its
 * signatures found.
 */
@NullMarked
package mx.avance.lectura.formato.tmm;

import org.jspecify.annotations.NullMarked;
