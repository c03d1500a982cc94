/** The catalogues under test. */
@NullMarked
package mx.avance.aplicacion.catalogos;

import org.jspecify.annotations.NullMarked;
