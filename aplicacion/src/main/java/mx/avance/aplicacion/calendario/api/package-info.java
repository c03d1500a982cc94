/** The calendar and the policies for programs. */
@NullMarked
package mx.avance.aplicacion.calendario.api;

import org.jspecify.annotations.NullMarked;
