package mx.avance.aplicacion.plataforma.web;

import java.time.LocalDate;
import java.util.List;
import mx.avance.nucleo.permiso.Actor;

/** A module tells what waits in it for a person: shown at the start page, in the order of {@code @Order}. */
public interface Pendientes {

    /** The most urgent first; none when nothing waits. */
    List<Pendiente> de(Actor actor, LocalDate hoy);
}
