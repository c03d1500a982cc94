/** Doors, locks and walls under test. */
@NullMarked
package mx.avance.aplicacion.seguridad;

import org.jspecify.annotations.NullMarked;
