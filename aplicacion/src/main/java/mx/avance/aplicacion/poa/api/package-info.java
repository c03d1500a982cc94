/** The yearly programme for programs. */
@NullMarked
package mx.avance.aplicacion.poa.api;

import org.jspecify.annotations.NullMarked;
