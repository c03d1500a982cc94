/** Tables that people upload, as rows of text with their places: XLSX and CSV, whoever made them. Knows no catalogue. */
@NamedInterface("tabla")
@NullMarked
package mx.avance.aplicacion.plataforma.tabla;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
