/** What every module stands on, under test. */
@NullMarked
package mx.avance.aplicacion.plataforma;

import org.jspecify.annotations.NullMarked;
