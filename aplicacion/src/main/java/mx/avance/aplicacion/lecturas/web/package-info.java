/** The readings as screens show them. */
@NullMarked
package mx.avance.aplicacion.lecturas.web;

import org.jspecify.annotations.NullMarked;
