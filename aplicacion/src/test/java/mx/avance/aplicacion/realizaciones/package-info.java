@NullMarked
package mx.avance.aplicacion.realizaciones;

import org.jspecify.annotations.NullMarked;
