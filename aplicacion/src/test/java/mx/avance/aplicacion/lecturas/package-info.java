@NullMarked
package mx.avance.aplicacion.lecturas;

import org.jspecify.annotations.NullMarked;
