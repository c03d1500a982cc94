package mx.avance.aplicacion.seguridad;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mx.avance.nucleo.permiso.Rol;

/**
 * Somebody whose account the ente at work keeps, or who has a role in it while another ente keeps the account.
 *
 * @param cuenta as the person signs in; it never changes
 * @param activa whether it may sign in at all
 * @param deUnUso whether its password was given by Administración and not changed yet
 * @param ultimoAcceso empty when it never signed in
 * @param espera until when it must wait after too many failed attempts; empty when it need not
 * @param encargos its roles in this ente, those of the past and of the future included, the latest first
 * @param enteQueLleva the name of the other ente that keeps the account, and alone changes it; empty when this one does
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
        Optional<String> enteQueLleva,
        int version) {

    public Persona {
        encargos = List.copyOf(encargos);
    }

    Persona con(List<Encargo> otros) {
        return new Persona(
                id, cuenta, nombre, correo, activa, deUnUso, ultimoAcceso, espera, otros, enteQueLleva, version);
    }

    /** The person when nothing is left of what it did here. */
    Persona sinEncargos() {
        return con(List.of());
    }

    /** Whether nothing in this ente speaks of the person any more, so that it has no page here. */
    public boolean yaNoEstaAqui() {
        return enteQueLleva.isPresent() && encargos.isEmpty();
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
