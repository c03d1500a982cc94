/** The CONAC classifications that codes and names of the form refer to, read from the class path. */
@NullMarked
package mx.avance.nucleo.catalogo;

import org.jspecify.annotations.NullMarked;
