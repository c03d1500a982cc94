@NullMarked
package mx.avance.aplicacion.cierre.aclaraciones;

import org.jspecify.annotations.NullMarked;
