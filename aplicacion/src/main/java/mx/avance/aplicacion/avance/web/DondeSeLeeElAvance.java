package mx.avance.aplicacion.avance.web;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.DondeSeLee;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Cerradura;
import mx.avance.nucleo.permiso.Situacion;
import org.springframework.stereotype.Component;

/** The screen of each sheet, for who may see it. */
@Component
class DondeSeLeeElAvance implements DondeSeLee {

    private final Calendarios calendarios;
    private final Claves claves;
    private final Avisos avisos;
    private final Clock reloj;

    DondeSeLeeElAvance(Calendarios calendarios, Claves claves, Avisos avisos, Clock reloj) {
        this.calendarios = calendarios;
        this.claves = claves;
        this.avisos = avisos;
        this.reloj = reloj;
    }

    @Override
    public Map<Asunto, Lugar> de(Actor actor, Collection<Asunto> asuntos, Locale idioma) {
        Map<Asunto, Lugar> lugares = new LinkedHashMap<>();
        for (Asunto asunto : asuntos) {
            IdDeAvance.deObjeto(asunto.objeto()).ifPresent(id -> {
                CalendarioDeEnte calendario = calendarios.de(id.poa().ejercicio());
                Situacion situacion = Situacion.de(calendario, id.poa().clave());
                if (Cerradura.puede(actor, Acto.VER_AVANCE, situacion, reloj.instant())
                        .permite()) {
                    String unidad = claves.nombre(
                                    id.poa().unidad(), id.poa().diaDeCatalogos(calendario.dia(reloj.instant())))
                            .orElse("");
                    lugares.put(
                            asunto,
                            new Lugar(
                                    avisos.texto(
                                                    "avance.lugar",
                                                    idioma,
                                                    id.trimestre().rotulo() + " "
                                                            + id.poa().ejercicio(),
                                                    id.poa().unidad().clave(),
                                                    unidad)
                                            .strip(),
                                    id.ruta()));
                }
            });
        }
        return lugares;
    }
}
