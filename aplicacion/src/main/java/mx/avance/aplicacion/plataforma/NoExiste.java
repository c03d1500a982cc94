package mx.avance.aplicacion.plataforma;

/** There is no such thing in this ente, or nobody may know: both are answered alike, 404. */
public final class NoExiste extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String objeto;

    /** @param objeto what was looked for, as an officer names it */
    public NoExiste(String objeto) {
        super(objeto);
        this.objeto = objeto;
    }

    public String objeto() {
        return objeto;
    }
}
