/** The presupuesto de referencia for programs. */
@NullMarked
package mx.avance.aplicacion.presupuesto.api;

import org.jspecify.annotations.NullMarked;
