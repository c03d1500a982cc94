package mx.avance.aplicacion.lecturas;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * A sheet of a document as it stands: whose it is, as read or as a person corrected it, and what is left to decide.
 *
 * @param hoja ordinal from 1
 * @param nombre of the unit, as read; blank when it was not
 * @param conciliadas of its rows, those that the reader reconciled
 * @param pendientes the others that nobody has decided yet
 * @param porAceptar the reconciled ones that nobody has accepted yet
 * @param desde its first line within the document
 * @param hasta its last one
 * @param entro AUTORIZADO or EN_CAPTURA; blank until it is accepted
 * @param fecha of the signatures, as whoever accepted it said
 * @param nota with which differences were acknowledged; blank where there were none
 */
public record HojaGuardada(
        int hoja,
        Optional<Ejercicio> ejercicio,
        Optional<Trimestre> trimestre,
        Optional<Programa> programa,
        Optional<UnidadEjecutora> unidad,
        String nombre,
        int renglones,
        int conciliadas,
        int pendientes,
        int porAceptar,
        int desde,
        int hasta,
        Optional<Instant> aceptada,
        String acepto,
        String entro,
        Optional<LocalDate> fecha,
        String nota) {

    /** Whether every row is decided. */
    public boolean decidida() {
        return pendientes + porAceptar == 0;
    }

    /** Which avance it is a sheet of; empty while something of that is not known. */
    public Optional<IdDeAvance> identidad() {
        return ejercicio.flatMap(anio -> trimestre.flatMap(cual -> programa.flatMap(
                clave -> unidad.map(deQuien -> new IdDeAvance(new IdDePoa(anio, clave, deQuien), cual)))));
    }
}
