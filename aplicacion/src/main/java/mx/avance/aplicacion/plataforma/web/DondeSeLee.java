package mx.avance.aplicacion.plataforma.web;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import mx.avance.nucleo.permiso.Actor;

/**
 * A module tells where one reads about its things that the audit trail names, for whoever may read them. Implementations are
 * beans; they are asked inside the transaction of whoever asks.
 */
public interface DondeSeLee {

    /** What a fact is about: the word of its act, and what it was done to as the audit trail names it. */
    record Asunto(String acto, String objeto) {}

    /**
     * A screen.
     *
     * @param nombre of the thing, as a heading: {@code POA 2026 · 54202 Departamento Técnico}
     */
    record Lugar(String nombre, String ruta) {}

    /** The places of those that are of this module and that the person may read about; the rest are not among them. */
    Map<Asunto, Lugar> de(Actor actor, Collection<Asunto> asuntos, Locale idioma);
}
