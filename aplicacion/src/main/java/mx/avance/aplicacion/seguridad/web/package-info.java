/** Screens of signing in and of one's own account. */
@NullMarked
package mx.avance.aplicacion.seguridad.web;

import org.jspecify.annotations.NullMarked;
