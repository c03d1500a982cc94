/** The changes of an authorised programme: what is asked for, what it would do, and how it was decided. */
@NullMarked
package mx.avance.nucleo.poa.reprogramacion;

import org.jspecify.annotations.NullMarked;
