/** The quarterly sheets for programs. */
@NullMarked
package mx.avance.aplicacion.avance.api;

import org.jspecify.annotations.NullMarked;
