/** The known forms, a profile each: how it is recognised, its heading, its columns, its quirks. */
@NullMarked
package mx.avance.lectura.formato;

import org.jspecify.annotations.NullMarked;
