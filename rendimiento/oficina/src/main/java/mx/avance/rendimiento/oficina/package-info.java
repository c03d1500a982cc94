/** Measures the office from outside: start, load, memory. */
@NullMarked
package mx.avance.rendimiento.oficina;

import org.jspecify.annotations.NullMarked;
