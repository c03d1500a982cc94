package mx.avance.aplicacion.calendario;

/**
 * Time that a unit was given was taken back: an event for other modules.
 *
 * @param prorroga as it stands now, with who took it back
 */
public record ProrrogaRetirada(ProrrogaDada prorroga) {}
