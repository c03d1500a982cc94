/** Pages that stand alone, tried without a server. */
@NullMarked
package mx.avance.aplicacion.portal.web;

import org.jspecify.annotations.NullMarked;
