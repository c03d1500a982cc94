package mx.avance.aplicacion.catalogos;

import org.jspecify.annotations.Nullable;

/**
 * A place where an entry of a catalogue is used.
 *
 * @param donde in words, as it follows "se usa en": {@code 12 metas del POA 2026 de la unidad 54202}
 * @param ruta leads there; null when there is no such screen
 */
public record Uso(String donde, @Nullable String ruta) {}
