/** The audit trail under test. */
@NullMarked
package mx.avance.aplicacion.auditoria;

import org.jspecify.annotations.NullMarked;
