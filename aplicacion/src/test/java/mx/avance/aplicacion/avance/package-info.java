/** The yearly programme on a real PostgreSQL. */
@NullMarked
package mx.avance.aplicacion.avance;

import org.jspecify.annotations.NullMarked;
