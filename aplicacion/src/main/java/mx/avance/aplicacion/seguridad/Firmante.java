package mx.avance.aplicacion.seguridad;

import java.util.Optional;
import mx.avance.nucleo.firma.Firma;

/**
 * Who signs for a post on a day.
 *
 * @param titular who holds the post
 * @param suplente who signs in its absence that day; empty when nobody does
 */
public record Firmante(Nombramiento titular, Optional<Nombramiento> suplente) {

    /** Who puts the signature: the substitute that day, or else the titular. */
    public Nombramiento firma() {
        return suplente.orElse(titular);
    }

    /** As it is printed at the foot: a substitute signs for the post of the titular, "por ausencia". */
    public Firma impresa() {
        return new Firma(
                titular.puesto().papel(),
                Optional.of(firma().persona()),
                Optional.of(suplente.isPresent() ? porAusencia(titular.persona(), titular.cargo()) : titular.cargo()));
    }

    /** As what a substitute signs. */
    static String porAusencia(String titular, String cargo) {
        return "POR AUSENCIA DE " + titular + ", " + cargo;
    }
}
