package mx.avance.aplicacion.lecturas;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * A paper that somebody brought.
 *
 * @param huella SHA-256 of its bytes, in hexadecimal
 * @param tamanio in bytes
 * @param ejercicio said by whoever brought it, for a paper that does not say it
 * @param trimestre as above
 * @param causa why it could not be read, in a sentence; blank unless that failed
 * @param salida what to do about it; blank as above
 * @param formato the form that was recognised, such as {@code TMM-F004}; blank until it is read
 * @param tipo TEXTO, PDF, XLSX or CSV; blank as above
 * @param hojas how many sheets it has; 0 until it is read
 * @param renglones how many rows all of them have
 * @param conciliadas those that the reader reconciled
 * @param pendientes those that it did not and nobody has decided yet
 * @param porAceptar those that it reconciled and nobody has accepted yet
 * @param aceptadas how many sheets entered into the system
 * @param unidades the codes of the units on its sheets, each once
 * @param version one more with every change of it or of a decision about it
 */
public record Documento(
        long id,
        String nombre,
        String huella,
        long tamanio,
        Optional<Ejercicio> ejercicio,
        Optional<Trimestre> trimestre,
        String cuenta,
        Instant subido,
        Estado estado,
        String causa,
        String salida,
        String formato,
        String tipo,
        int hojas,
        int renglones,
        int conciliadas,
        int pendientes,
        int porAceptar,
        int aceptadas,
        List<String> unidades,
        boolean eliminado,
        int version) {

    public Documento {
        unidades = List.copyOf(unidades);
    }

    /** How far its reader is. */
    public enum Estado {
        EN_ESPERA,
        LEYENDO,
        LEIDO,
        FALLO
    }

    /** Where it stands in the eyes of who has to do something about it. */
    public enum Situacion {
        /** It waits for its reader, or is being read. */
        EN_CURSO,
        /** It could not be read. */
        FALLO,
        /** Some row waits for a person. */
        POR_REVISAR,
        /** Every row is decided and some sheet has not entered yet. */
        POR_ACEPTAR,
        /** All of it entered. */
        ACEPTADO
    }

    public Situacion situacion() {
        return switch (estado) {
            case EN_ESPERA, LEYENDO -> Situacion.EN_CURSO;
            case FALLO -> Situacion.FALLO;
            case LEIDO ->
                aceptadas == hojas
                        ? Situacion.ACEPTADO
                        : pendientes + porAceptar > 0 ? Situacion.POR_REVISAR : Situacion.POR_ACEPTAR;
        };
    }

    /** As an officer names it, for the audit trail and for messages. */
    public String objeto() {
        return objeto(id, nombre);
    }

    static String objeto(long id, String nombre) {
        return "la lectura " + id + " de «" + nombre + "»";
    }

    /** Where its screen is. */
    public String ruta() {
        return "/lecturas/" + id;
    }
}
