/** From the bytes of a file to lines of cells: plain text, PDF with a text layer, XLSX, CSV. Knows no form. */
@NullMarked
package mx.avance.lectura.fuente;

import org.jspecify.annotations.NullMarked;
