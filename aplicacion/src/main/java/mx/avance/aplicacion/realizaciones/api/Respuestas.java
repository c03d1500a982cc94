package mx.avance.aplicacion.realizaciones.api;

import java.util.function.Function;
import java.util.function.Supplier;
import mx.avance.aplicacion.plataforma.Choque;
import org.springframework.http.ResponseEntity;

/** Answers to an act on a thing of which others may have another version. */
final class Respuestas {

    private Respuestas() {}

    /**
     * The thing as the act left it; a clash tells it as the other one did, in the same form.
     *
     * @param vista the answer of a thing
     */
    static <T, V> ResponseEntity<V> tras(Supplier<T> acto, Class<T> clase, Function<T, ResponseEntity<V>> vista) {
        try {
            return vista.apply(acto.get());
        } catch (Choque choque) {
            Object guardado = choque.guardado();
            throw new Choque(
                    choque.objeto(),
                    clase.isInstance(guardado)
                            ? vista.apply(clase.cast(guardado)).getBody()
                            : guardado);
        }
    }
}
