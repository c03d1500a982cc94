/** Changes of an authorised POA, under test. */
@NullMarked
package mx.avance.aplicacion.reprogramacion;

import org.jspecify.annotations.NullMarked;
