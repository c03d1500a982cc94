/** How facts become sentences: message bundles in the languages of the application, and how each fact is written. */
@NullMarked
package mx.avance.nucleo.redaccion;

import org.jspecify.annotations.NullMarked;
