/** The readings as other systems see them. */
@NullMarked
package mx.avance.aplicacion.lecturas.api;

import org.jspecify.annotations.NullMarked;
