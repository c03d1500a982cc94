package mx.avance.aplicacion.plataforma;

import java.time.Instant;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Cerradura;
import mx.avance.nucleo.permiso.Negado;
import mx.avance.nucleo.permiso.Situacion;

/** An act that {@link Cerradura} refused; its sentence is shown as it is by screens, API and command line. */
public final class NoPermitido extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Negado negado;

    public NoPermitido(Negado negado) {
        super(negado.codigo());
        this.negado = negado;
    }

    public Negado negado() {
        return negado;
    }

    /** Asks the lock, and refuses with its sentence when it says no. */
    public static void siNoPuede(Actor actor, Acto acto, Situacion situacion, Instant cuando) {
        Cerradura.puede(actor, acto, situacion, cuando).negado().ifPresent(negado -> {
            throw new NoPermitido(negado);
        });
    }
}
