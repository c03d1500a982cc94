/**
 * What every route under {@code /api/v1} shares: versions as ETag and If-Match, pages with a cursor, keys that make repeating a
 * request harmless, and the document that describes it all.
 */
@NamedInterface("api")
@NullMarked
package mx.avance.aplicacion.plataforma.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
