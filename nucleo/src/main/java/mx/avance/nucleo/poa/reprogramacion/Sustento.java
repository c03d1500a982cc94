package mx.avance.nucleo.poa.reprogramacion;

/**
 * Why a commitment may be lowered.
 *
 * @param causas what happened
 * @param fundamentoLegal the rule that allows it
 */
public record Sustento(String causas, String fundamentoLegal) {

    /**
     * @throws IllegalArgumentException when either is blank
     */
    public Sustento {
        causas = Renglon.exigir("sus causas", causas);
        fundamentoLegal = Renglon.exigir("su fundamento legal", fundamentoLegal);
    }
}
