/** The programmatic key of the form: ramo, programa, unidad ejecutora, functional classification and líneas de acción. */
@NullMarked
package mx.avance.nucleo.clave;

import org.jspecify.annotations.NullMarked;
