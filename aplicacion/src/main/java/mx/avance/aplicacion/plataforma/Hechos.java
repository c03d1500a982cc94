package mx.avance.aplicacion.plataforma;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Publishes the facts of the audit trail on behalf of whoever is acting now. */
@Component
public class Hechos {

    private final ApplicationEventPublisher eventos;
    private final Sesiones sesiones;

    Hechos(ApplicationEventPublisher eventos, Sesiones sesiones) {
        this.eventos = eventos;
        this.sesiones = sesiones;
    }

    /**
     * Publishes a fact; must be called inside the transaction that makes it true.
     *
     * @param acto a word that never changes
     * @param objeto what it was done to, as an officer names it
     */
    public void anotar(
            String acto, String objeto, @Nullable Object antes, @Nullable Object despues, @Nullable String motivo) {
        eventos.publishEvent(new Anotado(sesiones.actual(), acto, objeto, antes, despues, motivo));
    }

    /**
     * One of several facts of the same kind.
     *
     * @param objeto what it was done to, as an officer names it
     */
    public record Dicho(
            String objeto, @Nullable Object antes, @Nullable Object despues) {}

    /** Publishes what one act did to many things, each a fact of its own, as {@link #anotar} does one. */
    public void anotarVarios(String acto, List<Dicho> dichos) {
        Sesion autor = sesiones.actual();
        eventos.publishEvent(new Juntos(dichos.stream()
                .map(dicho -> new Anotado(autor, acto, dicho.objeto(), dicho.antes(), dicho.despues(), null))
                .toList()));
    }

    /** Facts of one moment, which the audit trail writes at once. */
    public record Juntos(List<? extends Hecho> hechos) {

        public Juntos {
            hechos = List.copyOf(hechos);
        }
    }

    private record Anotado(
            Sesion autor,
            String acto,
            String objeto,
            @Nullable Object antes,
            @Nullable Object despues,
            @Nullable String motivo)
            implements Hecho {}
}
