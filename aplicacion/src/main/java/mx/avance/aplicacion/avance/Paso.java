package mx.avance.aplicacion.avance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import mx.avance.nucleo.firma.Papel;

/**
 * Something that happened to a sheet: printed to be signed, signed, returned, received, published, opened again.
 *
 * @param numero in order, from 1
 * @param alcance of the sheet that it happened to
 * @param acto EN_PAPEL, RETIRADO, ELABORADO, REVISADO, AUTORIZADO, DEVUELTO, RECIBIDO, PUBLICADO, ALCANCE or ALCANCE_RETIRADO
 * @param modo how it was signed: AUTOGRAFA, ACTO, or SEGUN_PAPEL for what was signed before Avance; blank for what is no signature
 * @param nombre who acted; of a signature by hand, who confirmed it, and of one on an old paper, who accepted that
 * @param cargo under which that person acted; blank when it had none
 * @param nota with which it was returned, or why it was opened again; blank for the rest
 * @param huella SHA-256, in hexadecimal, of the sheet as it was signed; blank for what is no signature
 * @param folio of the printed sheet that it is about; blank for none
 * @param aMano who signed by hand; empty for what is no signature by hand
 * @param recepcion the folio of the reception; blank for what is none
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
        String huella,
        String folio,
        Optional<AMano> aMano,
        String recepcion) {

    /**
     * A signature by hand.
     *
     * @param firmo who signed
     * @param cargo blank when none was printed
     * @param fecha of the signature on the paper
     * @param digitalizada the number of the scan that shows it, within its folio; 0 of an old paper, which is kept with its reading
     */
    public record AMano(String firmo, String cargo, LocalDate fecha, int digitalizada) {}

    /** The place of the form that it signs; empty for what is no signature. */
    public Optional<Papel> papel() {
        return switch (acto) {
            case "ELABORADO" -> Optional.of(Papel.ELABORO);
            case "REVISADO" -> Optional.of(Papel.REVISO);
            case "AUTORIZADO" -> Optional.of(Papel.AUTORIZO);
            default -> Optional.empty();
        };
    }

    /** Whether it was signed on a paper that entered as it was. */
    public boolean segunPapel() {
        return modo.equals("SEGUN_PAPEL");
    }

    /** Whose name it carries: who signed by hand, else who acted. */
    public String quien() {
        return aMano.map(AMano::firmo).orElse(nombre);
    }

    /** As what that person did. */
    public String comoQue() {
        return aMano.map(AMano::cargo).orElse(cargo);
    }
}
