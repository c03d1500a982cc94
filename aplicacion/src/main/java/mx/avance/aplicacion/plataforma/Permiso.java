package mx.avance.aplicacion.plataforma;

import mx.avance.nucleo.permiso.Acto;

/**
 * Asks the lock on behalf of whoever is acting now. For modules that stand below those which know people and calendars; an act
 * about a unit or a quarter is asked with its situation instead.
 */
public interface Permiso {

    /**
     * Does nothing when it may be done, or the system itself is at work.
     *
     * @param acto one about the whole ente that no date limits, as editing a catalogue
     * @throws NoPermitido with the sentence of the lock
     */
    void exigir(Acto acto);
}
