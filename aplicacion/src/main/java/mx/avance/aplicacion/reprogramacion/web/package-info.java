/** Screens of the changes of a POA. */
@NullMarked
package mx.avance.aplicacion.reprogramacion.web;

import org.jspecify.annotations.NullMarked;
