package mx.avance.aplicacion.seguridad;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That somebody holds a post, or stands in for who holds it, for some time.
 *
 * @param persona as it is printed
 * @param cargo as it is printed under the name
 * @param usuario the account of the person; empty when it has none
 * @param suple the nombramiento of the titular whose absence this covers; empty for the titular itself
 * @param desde its first day
 * @param hasta its last day; empty while nobody has ended it
 */
public record Nombramiento(
        long id,
        Puesto puesto,
        String persona,
        String cargo,
        Optional<Long> usuario,
        Optional<Long> suple,
        LocalDate desde,
        Optional<LocalDate> hasta,
        int version) {

    /** Whether it holds on a day, first and last included. */
    public boolean vigenteEn(LocalDate dia) {
        return !desde.isAfter(dia) && hasta.filter(dia::isAfter).isEmpty();
    }

    public boolean esSuplencia() {
        return suple.isPresent();
    }
}
