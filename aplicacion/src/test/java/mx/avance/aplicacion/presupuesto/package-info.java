/** The presupuesto de referencia, over a real PostgreSQL. */
@NullMarked
package mx.avance.aplicacion.presupuesto;

import org.jspecify.annotations.NullMarked;
