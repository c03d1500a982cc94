/**
 * What reading one document yields: sheets, metas, figures with their origin, findings, proposals. These types mirror
 * the contract {@code lectura.schema.json} field by field, so that others can rely on them.
 */
@NullMarked
package mx.avance.lectura.documento;

import org.jspecify.annotations.NullMarked;
