/** Screens of the calendar and the policies. */
@NullMarked
package mx.avance.aplicacion.calendario.web;

import org.jspecify.annotations.NullMarked;
