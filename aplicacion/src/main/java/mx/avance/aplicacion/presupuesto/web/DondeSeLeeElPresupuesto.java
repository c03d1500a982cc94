package mx.avance.aplicacion.presupuesto.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.DondeSeLee;
import mx.avance.nucleo.permiso.Actor;
import org.springframework.stereotype.Component;

/** The budget of each year, which everybody reads. */
@Component
class DondeSeLeeElPresupuesto implements DondeSeLee {

    private static final String OBJETO = "presupuesto ";

    private final Avisos avisos;

    DondeSeLeeElPresupuesto(Avisos avisos) {
        this.avisos = avisos;
    }

    @Override
    public Map<Asunto, Lugar> de(Actor actor, Collection<Asunto> asuntos, Locale idioma) {
        Map<Asunto, Lugar> lugares = new LinkedHashMap<>();
        for (Asunto asunto : asuntos) {
            if (asunto.acto().equals("PRESUPUESTO_IMPORTADO") && asunto.objeto().startsWith(OBJETO)) {
                String anio = asunto.objeto().substring(OBJETO.length());
                lugares.put(asunto, new Lugar(avisos.texto("presupuesto.lugar", idioma, anio), "/presupuesto/" + anio));
            }
        }
        return lugares;
    }
}
