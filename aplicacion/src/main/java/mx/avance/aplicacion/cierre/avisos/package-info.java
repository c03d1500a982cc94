/** What each person is told in the application and by e-mail, and the jobs that tell it. */
@NullMarked
package mx.avance.aplicacion.cierre.avisos;

import org.jspecify.annotations.NullMarked;
