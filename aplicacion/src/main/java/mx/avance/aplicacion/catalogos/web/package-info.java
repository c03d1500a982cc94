/** Screens of the catalogues. */
@NullMarked
package mx.avance.aplicacion.catalogos.web;

import org.jspecify.annotations.NullMarked;
