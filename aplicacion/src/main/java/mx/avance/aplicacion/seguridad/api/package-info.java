/** People, roles, posts and tokens for programs. */
@NullMarked
package mx.avance.aplicacion.seguridad.api;

import org.jspecify.annotations.NullMarked;
