/** The presupuesto de referencia on screen. */
@NullMarked
package mx.avance.aplicacion.presupuesto.web;

import org.jspecify.annotations.NullMarked;
