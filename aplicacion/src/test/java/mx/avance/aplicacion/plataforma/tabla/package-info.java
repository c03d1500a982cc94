/** Uploaded tables, good and hostile. */
@NullMarked
package mx.avance.aplicacion.plataforma.tabla;

import org.jspecify.annotations.NullMarked;
