/** A Boot application with the starters of Avance and nothing else. */
@NullMarked
package mx.avance.rendimiento.desnuda;

import org.jspecify.annotations.NullMarked;
