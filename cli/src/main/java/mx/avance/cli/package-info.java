/**
 * The commands of {@code ./avance}: they read documents with {@code lectura}, print them with {@code impresion}, have the
 * office started by a {@code Servicio}, and talk to the person in Spanish. Nothing here knows how a document is read or
 * printed, nor what the office is made of.
 */
@NullMarked
package mx.avance.cli;

import org.jspecify.annotations.NullMarked;
