/** What stands behind an A: dated entries, what they add up to, and what they say of it in words. */
@NullMarked
package mx.avance.nucleo.realizacion;

import org.jspecify.annotations.NullMarked;
