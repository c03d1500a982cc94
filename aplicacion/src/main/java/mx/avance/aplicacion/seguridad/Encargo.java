package mx.avance.aplicacion.seguridad;

import java.util.Optional;
import mx.avance.nucleo.permiso.Asignacion;

/**
 * A role that a person holds in the ente at work, as it is kept.
 *
 * @param id by which it is ended
 */
public record Encargo(long id, Asignacion asignacion) {

    /** Of the ramo, programa or unidad that it is held over; empty for the whole ente. */
    public Optional<String> codigo() {
        return asignacion.ambito().datos().stream().map(String::valueOf).findFirst();
    }
}
