/** What the screens that bring files in do, for programs. */
@NullMarked
package mx.avance.aplicacion.ingesta.api;

import org.jspecify.annotations.NullMarked;
