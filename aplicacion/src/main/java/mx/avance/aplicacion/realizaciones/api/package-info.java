/** The entries behind an A as other systems see them. */
@NullMarked
package mx.avance.aplicacion.realizaciones.api;

import org.jspecify.annotations.NullMarked;
