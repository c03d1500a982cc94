/** The screens of the close of a quarter. */
@NullMarked
package mx.avance.aplicacion.cierre.web;

import org.jspecify.annotations.NullMarked;
