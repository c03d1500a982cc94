package mx.avance.aplicacion.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import mx.avance.aplicacion.calendario.TrimestreEnPalabras;
import mx.avance.aplicacion.plataforma.web.Novedades;
import mx.avance.aplicacion.plataforma.web.Pendiente;
import mx.avance.aplicacion.plataforma.web.Pendientes;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.nucleo.permiso.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a person finds at the start, as the other modules tell it. */
@Component
public class LoDeCadaQuien {

    private final ObjectProvider<Pendientes> pendientes;
    private final Novedades novedades;
    private final TrimestreEnPalabras trimestre;
    private final Actores actores;

    LoDeCadaQuien(
            ObjectProvider<Pendientes> pendientes,
            Novedades novedades,
            TrimestreEnPalabras trimestre,
            Actores actores) {
        this.pendientes = pendientes;
        this.novedades = novedades;
        this.trimestre = trimestre;
        this.actores = actores;
    }

    /** What waits for a person, module by module, in each the most urgent first. */
    public List<Pendiente> espera(Actor actor) {
        LocalDate hoy = actores.hoy();
        return pendientes
                .orderedStream()
                .flatMap(fuente -> fuente.de(actor, hoy).stream())
                .toList();
    }

    /** Where the quarter stands, in a sentence. */
    public String trimestre(Locale idioma) {
        return trimestre.hoy(idioma);
    }

    /** What others did since whoever acts was last here, within that person's reach. */
    public Novedades.Cambios cambios(Actor actor, Locale idioma) {
        return novedades.de(actor, idioma);
    }
}
