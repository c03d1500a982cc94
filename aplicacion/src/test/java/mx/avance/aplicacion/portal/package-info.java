/** Where people start, under test. */
@NullMarked
package mx.avance.aplicacion.portal;

import org.jspecify.annotations.NullMarked;
