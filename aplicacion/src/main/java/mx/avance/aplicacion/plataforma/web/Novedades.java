package mx.avance.aplicacion.plataforma.web;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import mx.avance.nucleo.permiso.Actor;
import org.jspecify.annotations.Nullable;

/** What others did, within the reach of a person, since that person was last here. */
public interface Novedades {

    /**
     * What happened to one thing.
     *
     * @param donde the thing, as a heading
     * @param que the last act in words
     * @param quien the account that did it; {@code sistema} for the system itself
     * @param cuando in the zone of the ente
     * @param mas how many more facts there are about the same thing
     */
    record Novedad(String donde, String ruta, String que, String quien, ZonedDateTime cuando, int mas) {}

    /**
     * All of it.
     *
     * @param visita when that person was last here before now; null on the first visit, and then it is the latest of all
     * @param cosas the last one first
     * @param hayMas whether other things changed that are not among them
     */
    record Cambios(@Nullable ZonedDateTime visita, List<Novedad> cosas, boolean hayMas) {

        public Cambios {
            cosas = List.copyOf(cosas);
        }
    }

    /** What changed for whoever acts now. */
    Cambios de(Actor actor, Locale idioma);
}
