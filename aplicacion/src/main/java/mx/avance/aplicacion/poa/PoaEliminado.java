package mx.avance.aplicacion.poa;

import java.time.Instant;

/**
 * A draft that was deleted and can be brought back.
 *
 * @param cuenta who deleted it
 */
public record PoaEliminado(int metas, int acciones, String cuenta, Instant cuando) {}
