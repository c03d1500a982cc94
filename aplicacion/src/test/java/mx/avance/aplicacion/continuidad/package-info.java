/** What people notice when something around the application fails: as little as possible. */
@NullMarked
package mx.avance.aplicacion.continuidad;

import org.jspecify.annotations.NullMarked;
