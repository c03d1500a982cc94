/** The yearly programme on a real PostgreSQL. */
@NullMarked
package mx.avance.aplicacion.poa;

import org.jspecify.annotations.NullMarked;
