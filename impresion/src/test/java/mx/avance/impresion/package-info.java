/** Tests of printing: conformity, text, workbook, CSV, and reading back what was printed. */
@NullMarked
package mx.avance.impresion;

import org.jspecify.annotations.NullMarked;
