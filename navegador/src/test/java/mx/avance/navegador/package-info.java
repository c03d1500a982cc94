/** What a person sees and does, in a real browser. */
@NullMarked
package mx.avance.navegador;

import org.jspecify.annotations.NullMarked;
