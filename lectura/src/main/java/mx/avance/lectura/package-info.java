/**
 * Reading the paper of an avance: from a file of any kind to figures with their origin, findings and proposals. No Spring,
 * no database.
 */
@NullMarked
package mx.avance.lectura;

import org.jspecify.annotations.NullMarked;
