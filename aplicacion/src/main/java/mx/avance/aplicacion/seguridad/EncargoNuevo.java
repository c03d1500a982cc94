package mx.avance.aplicacion.seguridad;

/**
 * A role to be given, as it was typed.
 *
 * @param rol by its name, {@code CAPTURISTA}
 * @param codigo of the ramo, programa or unidad, told apart by their digits; blank for the whole ente
 * @param desde its first day, {@code 2026-01-31}; blank for today
 * @param hasta its last day; blank while nobody knows
 */
public record EncargoNuevo(String rol, String codigo, String desde, String hasta) {}
