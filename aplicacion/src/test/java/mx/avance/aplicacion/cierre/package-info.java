@NullMarked
package mx.avance.aplicacion.cierre;

import org.jspecify.annotations.NullMarked;
