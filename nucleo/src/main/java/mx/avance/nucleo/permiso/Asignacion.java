package mx.avance.nucleo.permiso;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A role that a person holds over a scope for some time.
 *
 * @param desde its first day
 * @param hasta its last day; empty while nobody has ended it
 */
public record Asignacion(Rol rol, Ambito ambito, LocalDate desde, Optional<LocalDate> hasta) {

    /**
     * @throws IllegalArgumentException when the role is not held over such a scope, or it ends before it starts
     */
    public Asignacion {
        if (!rol.admite(ambito)) {
            throw new IllegalArgumentException(rol.rotulo() + " no se ejerce sobre " + ambito);
        }
        if (hasta.filter(desde::isAfter).isPresent()) {
            throw new IllegalArgumentException("Una asignación no termina antes de empezar: " + desde + ", " + hasta);
        }
    }

    /** One that nobody has ended. */
    public static Asignacion desde(LocalDate desde, Rol rol, Ambito ambito) {
        return new Asignacion(rol, ambito, desde, Optional.empty());
    }

    /** Whether it holds on a day, first and last included. */
    public boolean vigenteEn(LocalDate dia) {
        return !empiezaDespuesDe(dia) && !terminoAntesDe(dia);
    }

    boolean empiezaDespuesDe(LocalDate dia) {
        return desde.isAfter(dia);
    }

    boolean terminoAntesDe(LocalDate dia) {
        return hasta.filter(dia::isAfter).isPresent();
    }
}
