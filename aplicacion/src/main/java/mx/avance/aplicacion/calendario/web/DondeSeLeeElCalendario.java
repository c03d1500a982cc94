package mx.avance.aplicacion.calendario.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.DondeSeLee;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Cerradura;
import mx.avance.nucleo.permiso.Situacion;
import org.springframework.stereotype.Component;

/** The calendar and the policies, which everybody reads; a prórroga is for who has to do with that unit. */
@Component
class DondeSeLeeElCalendario implements DondeSeLee {

    private static final Pattern ANIO = Pattern.compile("(?:trimestre .* |POA )([0-9]{4})");
    private static final String UNIDAD = "unidad ";

    private final Calendarios calendarios;
    private final Avisos avisos;
    private final Clock reloj;

    DondeSeLeeElCalendario(Calendarios calendarios, Avisos avisos, Clock reloj) {
        this.calendarios = calendarios;
        this.avisos = avisos;
        this.reloj = reloj;
    }

    @Override
    public Map<Asunto, Lugar> de(Actor actor, Collection<Asunto> asuntos, Locale idioma) {
        Map<Asunto, Lugar> lugares = new LinkedHashMap<>();
        asuntos.forEach(asunto -> lugar(actor, asunto, idioma).ifPresent(lugar -> lugares.put(asunto, lugar)));
        return lugares;
    }

    private Optional<Lugar> lugar(Actor actor, Asunto asunto, Locale idioma) {
        String acto = asunto.acto();
        if (acto.startsWith("TRIMESTRE_") || acto.startsWith("ELABORACION_")) {
            Matcher anio = ANIO.matcher(asunto.objeto());
            return anio.matches()
                    ? Optional.of(new Lugar(
                            avisos.texto("calendario.lugar", idioma, anio.group(1)), "/calendario/" + anio.group(1)))
                    : Optional.empty();
        }
        if (acto.startsWith("PRORROGA_") && asunto.objeto().startsWith(UNIDAD)) {
            return UnidadEjecutora.find(asunto.objeto().substring(UNIDAD.length()))
                    .filter(unidad -> ve(actor, unidad))
                    .map(unidad ->
                            new Lugar(avisos.texto("calendario.lugarDeUnidad", idioma, unidad.clave()), "/calendario"));
        }
        return acto.equals("POLITICA_DECIDIDA")
                ? Optional.of(new Lugar(avisos.texto("politica.titulo", idioma), "/politicas"))
                : Optional.empty();
    }

    private boolean ve(Actor actor, UnidadEjecutora unidad) {
        Situacion situacion = Situacion.de(
                calendarios.de(new Ejercicio(LocalDate.now(reloj).getYear())), ClaveProgramatica.VACIA.con(unidad));
        return Cerradura.puede(actor, Acto.VER_POA, situacion, reloj.instant()).permite();
    }
}
