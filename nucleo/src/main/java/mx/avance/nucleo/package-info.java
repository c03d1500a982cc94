/**
 * The domain of the Programa Operativo Anual and its quarterly avance: value types and rules of the official form. Java
 * and nothing else: no framework, no SQL, no files, no clock.
 */
@NullMarked
package mx.avance.nucleo;

import org.jspecify.annotations.NullMarked;
