/**
 * The entries of every catalogue, read and changed in one way. What tells one catalogue from another is data: its columns, what
 * each may say, what identifies an entry and which stretches of time may not overlap. See {@code Esquemas}.
 */
@NullMarked
package mx.avance.aplicacion.catalogos.entradas;

import org.jspecify.annotations.NullMarked;
