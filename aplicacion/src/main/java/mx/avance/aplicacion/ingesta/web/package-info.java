/** Screens that bring files in. */
@NullMarked
package mx.avance.aplicacion.ingesta.web;

import org.jspecify.annotations.NullMarked;
