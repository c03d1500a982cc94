/** The parts of the PbRM-08c: its heading, its columns, the facts that its figures satisfy, its foot. */
@NullMarked
package mx.avance.lectura.formato.pbrm;

import org.jspecify.annotations.NullMarked;
