package mx.avance.aplicacion.reprogramacion;

import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.nucleo.poa.reprogramacion.EstadoDeSolicitud;

/**
 * Planeación granted or refused a change that a unit asked for; told inside the transaction that decided it.
 *
 * @param estado the state that it is in now
 */
public record SolicitudDecidida(long id, IdDePoa poa, EstadoDeSolicitud estado) {}
