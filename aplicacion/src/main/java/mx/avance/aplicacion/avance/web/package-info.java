/** Screens of what units report each quarter. */
@NullMarked
package mx.avance.aplicacion.avance.web;

import org.jspecify.annotations.NullMarked;
