package mx.avance.nucleo.permiso;

import java.util.Optional;

/** Whether somebody may act: yes, or no with a reason. */
public sealed interface Respuesta permits Permitido, Negado {

    /** Whether the act may be done. */
    boolean permite();

    /** The reason why not; empty when the act may be done. */
    Optional<Negado> negado();
}
