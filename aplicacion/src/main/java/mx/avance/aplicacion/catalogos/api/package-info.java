/** The catalogues for programs. */
@NullMarked
package mx.avance.aplicacion.catalogos.api;

import org.jspecify.annotations.NullMarked;
