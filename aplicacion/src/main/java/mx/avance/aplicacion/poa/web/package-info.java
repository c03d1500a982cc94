/** Screens of the yearly programme. */
@NullMarked
package mx.avance.aplicacion.poa.web;

import org.jspecify.annotations.NullMarked;
