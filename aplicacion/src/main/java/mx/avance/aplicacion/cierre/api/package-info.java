/** The close of a quarter for programs. */
@NullMarked
package mx.avance.aplicacion.cierre.api;

import org.jspecify.annotations.NullMarked;
