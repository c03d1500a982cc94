/** Where each person starts, for programs. */
@NullMarked
package mx.avance.aplicacion.portal.api;

import org.jspecify.annotations.NullMarked;
