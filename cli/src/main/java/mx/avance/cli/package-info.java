/**
 * The commands of {@code ./avance} that need no database: they read documents with {@code lectura}, print them with
 * {@code impresion}, and talk to the person in Spanish. Nothing here knows how a document is read or printed.
 */
@NullMarked
package mx.avance.cli;

import org.jspecify.annotations.NullMarked;
