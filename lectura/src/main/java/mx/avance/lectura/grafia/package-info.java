/** How words and figures are written, and what they say all the same when a scanner damaged them. */
@NullMarked
package mx.avance.lectura.grafia;

import org.jspecify.annotations.NullMarked;
