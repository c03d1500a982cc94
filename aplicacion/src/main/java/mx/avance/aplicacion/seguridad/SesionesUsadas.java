package mx.avance.aplicacion.seguridad;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions whose last use is noted once a minute, not at every request: one that nothing else changed is not written, and ends up to
 * that much sooner. One that gets another id, as when its person signs in, becomes another session: a slower request that still holds
 * the one before it finds nothing to write into, and cannot give it its old id back.
 *
 * @param <S> what the repository behind keeps
 */
final class SesionesUsadas<S extends Session> implements FindByIndexNameSessionRepository<SesionesUsadas.Usada<S>> {

    static final Duration CADA = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> guardadas;

    SesionesUsadas(FindByIndexNameSessionRepository<S> guardadas) {
        this.guardadas = guardadas;
    }

    private Usada<S> usada(S sesion) {
        return new Usada<>(sesion, guardadas::createSession);
    }

    @Override
    public Usada<S> createSession() {
        return usada(guardadas.createSession());
    }

    @Override
    public void save(Usada<S> sesion) {
        guardadas.save(sesion.sesion);
        if (sesion.anterior != null) {
            guardadas.deleteById(sesion.anterior);
            sesion.anterior = null;
        }
    }

    @Override
    public @Nullable Usada<S> findById(String id) {
        S sesion = guardadas.findById(id);
        return sesion == null ? null : usada(sesion);
    }

    @Override
    public void deleteById(String id) {
        guardadas.deleteById(id);
    }

    @Override
    public Map<String, Usada<S>> findByIndexNameAndIndexValue(String indice, String valor) {
        Map<String, Usada<S>> suyas = new LinkedHashMap<>();
        guardadas.findByIndexNameAndIndexValue(indice, valor).forEach((id, sesion) -> suyas.put(id, usada(sesion)));
        return suyas;
    }

    /** The session behind, whose last use moves by minutes. */
    static final class Usada<S extends Session> implements Session {

        private final Supplier<S> otra;
        private S sesion;
        /** The id of the one whose place it takes, until it is saved. */
        private @Nullable String anterior;

        private Usada(S sesion, Supplier<S> otra) {
            this.sesion = sesion;
            this.otra = otra;
        }

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
            S nueva = otra.get();
            for (String nombre : sesion.getAttributeNames()) {
                Object valor = sesion.getAttribute(nombre);
                if (valor != null) {
                    nueva.setAttribute(nombre, valor);
                }
            }
            nueva.setMaxInactiveInterval(sesion.getMaxInactiveInterval());
            anterior = anterior == null ? sesion.getId() : anterior;
            sesion = nueva;
            return nueva.getId();
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
