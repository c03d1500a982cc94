/** The screen of the audit trail. */
@NullMarked
package mx.avance.aplicacion.auditoria.web;

import org.jspecify.annotations.NullMarked;
