package mx.avance.nucleo.poa;

import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * An amount that a quarter fell short of and a later one of the same year takes on. The quarter that it comes from keeps its
 * P, so that paper shows what was missed; Oct-Dic has no later quarter.
 *
 * @param desde the quarter that fell short
 * @param hacia the quarter whose P it raises
 * @param cantidad over zero, in the unit of the meta
 */
public record Arrastre(Trimestre desde, Trimestre hacia, Cantidad cantidad) {

    /**
     * @throws IllegalArgumentException when it does not go forward or carries nothing
     */
    public Arrastre {
        if (!hacia.esPosteriorA(desde)) {
            throw new IllegalArgumentException(
                    "Un arrastre va a un trimestre posterior: de " + desde.rotulo() + " a " + hacia.rotulo());
        }
        if (cantidad.esCero()) {
            throw new IllegalArgumentException("Un arrastre lleva alguna cantidad");
        }
    }
}
