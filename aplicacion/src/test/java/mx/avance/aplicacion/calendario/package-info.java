/** The calendar and the policies of an ente under test. */
@NullMarked
package mx.avance.aplicacion.calendario;

import org.jspecify.annotations.NullMarked;
