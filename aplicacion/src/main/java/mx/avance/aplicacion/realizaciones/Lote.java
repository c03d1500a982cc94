package mx.avance.aplicacion.realizaciones;

import java.time.Instant;

/**
 * Entries that were brought at once, and may be undone at once.
 *
 * @param cuantas that were brought
 * @param quedan those of them that count and that nobody corrected since
 */
public record Lote(long id, int cuantas, int quedan, String quien, Instant cuando) {}
