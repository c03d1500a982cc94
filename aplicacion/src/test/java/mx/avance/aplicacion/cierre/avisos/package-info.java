@NullMarked
package mx.avance.aplicacion.cierre.avisos;

import org.jspecify.annotations.NullMarked;
