package mx.avance.aplicacion.poa;

import java.time.Instant;
import mx.avance.nucleo.poa.EstadoDePoa;

/**
 * A line in a list of programmes.
 *
 * @param devuelto whether it is a draft that was returned with notes
 * @param porCorregir how many findings keep it from being sent; 0 once it was sent
 * @param vigente the authorised version in force; 0 before the first one
 * @param cambiadoPor the account that wrote last
 */
public record ResumenDePoa(
        IdDePoa id,
        EstadoDePoa estado,
        boolean devuelto,
        int version,
        int metas,
        int acciones,
        int porCorregir,
        int vigente,
        String cambiadoPor,
        Instant cambiado) {}
