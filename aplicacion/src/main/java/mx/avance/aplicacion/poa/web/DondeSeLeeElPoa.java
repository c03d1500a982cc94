package mx.avance.aplicacion.poa.web;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.DondeSeLee;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Cerradura;
import mx.avance.nucleo.permiso.Situacion;
import org.springframework.stereotype.Component;

/** The screen of each programme, for who may see it. */
@Component
class DondeSeLeeElPoa implements DondeSeLee {

    private final Calendarios calendarios;
    private final Claves claves;
    private final Avisos avisos;
    private final Clock reloj;

    DondeSeLeeElPoa(Calendarios calendarios, Claves claves, Avisos avisos, Clock reloj) {
        this.calendarios = calendarios;
        this.claves = claves;
        this.avisos = avisos;
        this.reloj = reloj;
    }

    @Override
    public Map<Asunto, Lugar> de(Actor actor, Collection<Asunto> asuntos, Locale idioma) {
        Map<Ejercicio, CalendarioDeEnte> anios = new HashMap<>();
        Map<Ejercicio, Map<UnidadEjecutora, String>> nombres = new HashMap<>();
        Map<Asunto, Lugar> lugares = new LinkedHashMap<>();
        for (Asunto asunto : asuntos) {
            IdDePoa.deObjeto(asunto.objeto()).ifPresent(id -> {
                CalendarioDeEnte calendario = anios.computeIfAbsent(id.ejercicio(), calendarios::de);
                Situacion situacion = Situacion.de(calendario, id.clave());
                if (Cerradura.puede(actor, Acto.VER_POA, situacion, reloj.instant())
                        .permite()) {
                    String unidad = nombres.computeIfAbsent(id.ejercicio(), anio -> deUnidades(id, calendario))
                            .getOrDefault(id.unidad(), "");
                    lugares.put(
                            asunto,
                            new Lugar(
                                    avisos.texto(
                                                    "poa.lugar",
                                                    idioma,
                                                    id.ejercicio().toString(),
                                                    id.unidad().clave(),
                                                    unidad)
                                            .strip(),
                                    id.ruta()));
                }
            });
        }
        return lugares;
    }

    private Map<UnidadEjecutora, String> deUnidades(IdDePoa id, CalendarioDeEnte calendario) {
        Map<UnidadEjecutora, String> nombres = new HashMap<>();
        claves.unidades(id.diaDeCatalogos(calendario.dia(reloj.instant())))
                .forEach(unidad -> nombres.put(unidad.clave(), unidad.nombre()));
        return nombres;
    }
}
