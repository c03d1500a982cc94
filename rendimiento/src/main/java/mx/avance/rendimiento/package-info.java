/** Measures reading and printing, and prints the tables of {@code rendimiento/README.md}. */
@NullMarked
package mx.avance.rendimiento;

import org.jspecify.annotations.NullMarked;
