package mx.avance.aplicacion.seguridad;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions whose last use is noted once a minute, not at every request: one that nothing else changed is not written, and ends up to
 * that much sooner.
 *
 * @param <S> what the repository behind keeps
 */
final class SesionesUsadas<S extends Session> implements FindByIndexNameSessionRepository<SesionesUsadas.Usada<S>> {

    static final Duration CADA = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> guardadas;

    SesionesUsadas(FindByIndexNameSessionRepository<S> guardadas) {
        this.guardadas = guardadas;
    }

    @Override
    public Usada<S> createSession() {
        return new Usada<>(guardadas.createSession());
    }

    @Override
    public void save(Usada<S> sesion) {
        guardadas.save(sesion.sesion);
    }

    @Override
    public @Nullable Usada<S> findById(String id) {
        S sesion = guardadas.findById(id);
        return sesion == null ? null : new Usada<>(sesion);
    }

    @Override
    public void deleteById(String id) {
        guardadas.deleteById(id);
    }

    @Override
    public Map<String, Usada<S>> findByIndexNameAndIndexValue(String indice, String valor) {
        Map<String, Usada<S>> suyas = new LinkedHashMap<>();
        guardadas
                .findByIndexNameAndIndexValue(indice, valor)
                .forEach((id, sesion) -> suyas.put(id, new Usada<>(sesion)));
        return suyas;
    }

    /** The session behind, whose last use moves by minutes. */
    record Usada<S extends Session>(S sesion) implements Session {

        @Override
        public void setLastAccessedTime(Instant ahora) {
            if (!ahora.isBefore(sesion.getLastAccessedTime().plus(CADA))) {
                sesion.setLastAccessedTime(ahora);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return sesion.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return sesion.getId();
        }

        @Override
        public String changeSessionId() {
            return sesion.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String nombre) {
            return sesion.getAttribute(nombre);
        }

        @Override
        public Set<String> getAttributeNames() {
            return sesion.getAttributeNames();
        }

        @Override
        public void setAttribute(String nombre, @Nullable Object valor) {
            if (valor == null) {
                sesion.removeAttribute(nombre);
            } else {
                sesion.setAttribute(nombre, valor);
            }
        }

        @Override
        public void removeAttribute(String nombre) {
            sesion.removeAttribute(nombre);
        }

        @Override
        public Instant getCreationTime() {
            return sesion.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration cuanto) {
            sesion.setMaxInactiveInterval(cuanto);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return sesion.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return sesion.isExpired();
        }
    }
}
