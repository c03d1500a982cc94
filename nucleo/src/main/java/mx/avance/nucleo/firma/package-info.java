/** Who signs a sheet and in which place. */
@NullMarked
package mx.avance.nucleo.firma;

import org.jspecify.annotations.NullMarked;
