package mx.avance.aplicacion.reprogramacion.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.DondeSeLee;
import mx.avance.aplicacion.reprogramacion.Solicitud;
import mx.avance.aplicacion.reprogramacion.Solicitudes;
import mx.avance.nucleo.permiso.Actor;
import org.springframework.stereotype.Component;

/** The screen of each request, for who may read the POA that it changes. */
@Component
class DondeSeLeenLasSolicitudes implements DondeSeLee {

    private static final Pattern OBJETO = Pattern.compile("solicitud ([0-9]{1,18}) de la unidad [0-9]{5}");

    private final Solicitudes solicitudes;
    private final Avisos avisos;

    DondeSeLeenLasSolicitudes(Solicitudes solicitudes, Avisos avisos) {
        this.solicitudes = solicitudes;
        this.avisos = avisos;
    }

    @Override
    public Map<Asunto, Lugar> de(Actor actor, Collection<Asunto> asuntos, Locale idioma) {
        Map<Asunto, Long> ids = new LinkedHashMap<>();
        for (Asunto asunto : asuntos) {
            Matcher partes = OBJETO.matcher(asunto.objeto());
            if (partes.matches()) {
                ids.put(asunto, Long.valueOf(partes.group(1)));
            }
        }
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, Solicitud> conocidas = new TreeMap<>();
        solicitudes.algunas(actor, ids.values()).forEach(una -> conocidas.put(una.id(), una));
        Map<Asunto, Lugar> lugares = new LinkedHashMap<>();
        ids.forEach((asunto, id) -> {
            Solicitud una = conocidas.get(id);
            if (una != null) {
                lugares.put(
                        asunto,
                        new Lugar(
                                avisos.texto(
                                        "reprogramacion.lugar",
                                        idioma,
                                        avisos.texto("reprogramacion.clase." + una.clase(), idioma),
                                        Integer.toString(una.numero()),
                                        una.unidad().clave()),
                                "/reprogramaciones/" + id));
            }
        });
        return lugares;
    }
}
