/** Reviewing a document: one class per rule, findings with stable codes, severity as a policy outside of them. */
@NullMarked
package mx.avance.nucleo.revision;

import org.jspecify.annotations.NullMarked;
