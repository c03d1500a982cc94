/** What Planeación and Contraloría ask units about their metas, and what came of it. It changes no figure. */
@NullMarked
package mx.avance.aplicacion.cierre.aclaraciones;

import org.jspecify.annotations.NullMarked;
