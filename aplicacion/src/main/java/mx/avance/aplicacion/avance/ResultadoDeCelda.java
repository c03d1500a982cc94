package mx.avance.aplicacion.avance;

import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.Defecto;

/**
 * What became of one cell of those that were written at once.
 *
 * @param defectos why it was refused; none unless it was
 * @param celda as it stands now; empty when nobody captured it
 */
public record ResultadoDeCelda(int renglon, Que que, List<Defecto> defectos, Optional<Celda> celda) {

    /** One of the endings. */
    public enum Que {
        /** It is stored. */
        GUARDADA,
        /** It said so already: nothing was written. */
        IGUAL,
        /** Somebody else wrote it since: nothing was written, and the cell is as that person left it. */
        CHOQUE,
        /** What was typed cannot be accepted: nothing was written. */
        RECHAZADA
    }

    public ResultadoDeCelda {
        defectos = List.copyOf(defectos);
    }

    /** Whether what was typed is not what is stored. */
    public boolean falla() {
        return que == Que.CHOQUE || que == Que.RECHAZADA;
    }
}
