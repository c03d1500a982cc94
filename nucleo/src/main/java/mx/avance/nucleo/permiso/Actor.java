package mx.avance.nucleo.permiso;

import java.time.LocalDate;
import java.util.List;

/**
 * Who acts, within one ente.
 *
 * @param cuenta that the person enters with
 * @param asignaciones in this ente, past and future ones included
 */
public record Actor(String cuenta, List<Asignacion> asignaciones) {

    /**
     * @throws IllegalArgumentException when the account is blank
     */
    public Actor {
        if (cuenta.isBlank()) {
            throw new IllegalArgumentException("Quien actúa tiene una cuenta");
        }
        asignaciones = List.copyOf(asignaciones);
    }

    /** What the person holds on a day. */
    public List<Asignacion> vigentes(LocalDate dia) {
        return asignaciones.stream()
                .filter(asignacion -> asignacion.vigenteEn(dia))
                .toList();
    }

    /** Whether the person holds a role on a day, over any scope. */
    public boolean tiene(Rol rol, LocalDate dia) {
        return asignaciones.stream().anyMatch(asignacion -> asignacion.rol() == rol && asignacion.vigenteEn(dia));
    }
}
