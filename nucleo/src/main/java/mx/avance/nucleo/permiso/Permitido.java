package mx.avance.nucleo.permiso;

import java.util.Optional;

/** The act may be done now. */
public record Permitido() implements Respuesta {

    @Override
    public boolean permite() {
        return true;
    }

    @Override
    public Optional<Negado> negado() {
        return Optional.empty();
    }
}
