/** The facts of a form as constraints, one small class each, and the solver that lays a row's numbers over its slots. */
@NullMarked
package mx.avance.lectura.restriccion;

import org.jspecify.annotations.NullMarked;
