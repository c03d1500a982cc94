package mx.avance.nucleo.poa;

import java.time.LocalDate;

/**
 * The act by which a programme, or a change of it, was approved.
 *
 * @param organo who approved it: the Cabildo, a board, Planeación itself
 * @param acta the number of the minutes or of the official letter
 * @param fecha of the act
 */
public record Autorizacion(String organo, String acta, LocalDate fecha) {

    /**
     * @throws IllegalArgumentException when the body or the minutes are blank
     */
    public Autorizacion {
        organo = organo.strip();
        acta = acta.strip();
        if (organo.isEmpty() || acta.isEmpty()) {
            throw new IllegalArgumentException("Una autorización dice qué órgano aprobó y en qué acta");
        }
    }
}
