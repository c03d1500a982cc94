package mx.avance.nucleo.poa.reprogramacion;

/** What became of a request for reprogramación. */
public enum EstadoDeSolicitud {
    /** Nobody has decided it. */
    SOLICITADA("Solicitada"),
    /** Planeación granted it, and the programme has a new version. */
    AUTORIZADA("Autorizada"),
    /** Planeación refused it, with a reason. */
    NEGADA("Negada"),
    /** Who asked took it back. */
    DESHECHA("Deshecha");

    private final String rotulo;

    EstadoDeSolicitud(String rotulo) {
        this.rotulo = rotulo;
    }

    /** As a screen names it. */
    public String rotulo() {
        return rotulo;
    }
}
