/** Who may do what, and when: roles and their scopes, acts, and the one function that answers. */
@NullMarked
package mx.avance.nucleo.permiso;

import org.jspecify.annotations.NullMarked;
