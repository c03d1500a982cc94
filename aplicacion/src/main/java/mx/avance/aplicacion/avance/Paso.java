package mx.avance.aplicacion.avance;

import java.time.Instant;

/**
 * Something that happened to a sheet: a signature, or its return.
 *
 * @param numero in order, from 1
 * @param alcance of the sheet that it happened to
 * @param acto ELABORADO, REVISADO, AUTORIZADO or DEVUELTO
 * @param modo how it was signed; blank for what is no signature
 * @param cargo under which the person acted; blank when it had none
 * @param nota with which it was returned; blank for the rest
 * @param huella SHA-256, in hexadecimal, of the sheet as it was signed; blank for what is no signature
 */
public record Paso(
        int numero,
        int alcance,
        String acto,
        String modo,
        String cuenta,
        String nombre,
        String cargo,
        String nota,
        Instant momento,
        String huella) {}
