package mx.avance.nucleo.avance;

import java.util.Optional;
import mx.avance.nucleo.firma.Papel;

/** How far the avance of a unit in a quarter has come. Returned ones are captured again. */
public enum EstadoDeAvance {
    /** The unit captures it. */
    EN_CAPTURA("En captura"),
    /** The unit signed it and the responsable of the programa reads it. */
    ELABORADO("Elaborado"),
    /** The responsable of the ramo reads it. */
    REVISADO("Revisado"),
    /** Planeación may receive it. */
    AUTORIZADO("Autorizado"),
    /** Planeación gave it a folio and an acuse. */
    RECIBIDO("Recibido"),
    /** Anybody may read it. */
    PUBLICADO("Publicado");

    private final String rotulo;

    EstadoDeAvance(String rotulo) {
        this.rotulo = rotulo;
    }

    /** As a screen names it. */
    public String rotulo() {
        return rotulo;
    }

    /** Whether somebody has signed it, so that its figures are frozen. */
    public boolean estaFirmado() {
        return this != EN_CAPTURA;
    }

    /** The signature that moves it on; empty while the next step is none of the three at the foot of the form. */
    public Optional<Papel> siguienteFirma() {
        return switch (this) {
            case EN_CAPTURA -> Optional.of(Papel.ELABORO);
            case ELABORADO -> Optional.of(Papel.REVISO);
            case REVISADO -> Optional.of(Papel.AUTORIZO);
            case AUTORIZADO, RECIBIDO, PUBLICADO -> Optional.empty();
        };
    }
}
