/** The changes of a POA for other systems. */
@NullMarked
package mx.avance.aplicacion.reprogramacion.api;

import org.jspecify.annotations.NullMarked;
