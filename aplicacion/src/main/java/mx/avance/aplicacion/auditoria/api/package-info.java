/** The audit trail for programs. */
@NullMarked
package mx.avance.aplicacion.auditoria.api;

import org.jspecify.annotations.NullMarked;
