package mx.avance.aplicacion.avance;

import mx.avance.nucleo.avance.EstadoDeAvance;

/**
 * A sheet moved on or went back; told inside the transaction that moved it.
 *
 * @param antes the state that it left
 * @param ahora the state that it is in; {@link EstadoDeAvance#EN_CAPTURA} when it was returned, or when a correction of what was
 *     received was opened
 * @param version of the whole sheet, as {@link AvanceGuardado#version()} counts it
 */
public record AvanceCambioDeEstado(IdDeAvance id, EstadoDeAvance antes, EstadoDeAvance ahora, int version) {}
