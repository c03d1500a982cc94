/** The office under test, with a real PostgreSQL below it. */
@NullMarked
package mx.avance.aplicacion;

import org.jspecify.annotations.NullMarked;
