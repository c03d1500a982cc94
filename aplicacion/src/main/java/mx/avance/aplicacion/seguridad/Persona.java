package mx.avance.aplicacion.seguridad;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mx.avance.nucleo.permiso.Rol;

/**
 * Somebody whose account the ente at work keeps.
 *
 * @param cuenta as the person signs in; it never changes
 * @param activa whether it may sign in at all
 * @param deUnUso whether its password was given by Administración and not changed yet
 * @param ultimoAcceso empty when it never signed in
 * @param espera until when it must wait after too many failed attempts; empty when it need not
 * @param encargos its roles in this ente, those of the past and of the future included, the latest first
 * @param version of name, mail and state
 */
public record Persona(
        long id,
        String cuenta,
        String nombre,
        Optional<String> correo,
        boolean activa,
        boolean deUnUso,
        Optional<Instant> ultimoAcceso,
        Optional<Instant> espera,
        List<Encargo> encargos,
        int version) {

    public Persona {
        encargos = List.copyOf(encargos);
    }

    /** Whether it holds, held or is to hold Administración. */
    boolean administra() {
        return encargos.stream().anyMatch(encargo -> encargo.asignacion().rol() == Rol.ADMINISTRACION);
    }

    /** The roles that it holds on a day. */
    public List<Encargo> vigentes(LocalDate dia) {
        return encargos.stream()
                .filter(encargo -> encargo.asignacion().vigenteEn(dia))
                .toList();
    }
}
