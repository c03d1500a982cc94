package mx.avance.aplicacion.seguridad.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.DondeSeLee;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import org.springframework.stereotype.Component;

/** The screen of each post, which everybody reads; those of people, for who administers them. */
@Component
class DondeSeLeenLosPuestos implements DondeSeLee {

    private static final String CUENTA = "cuenta ";

    private final Actores actores;
    private final Avisos avisos;

    DondeSeLeenLosPuestos(Actores actores, Avisos avisos) {
        this.actores = actores;
        this.avisos = avisos;
    }

    @Override
    public Map<Asunto, Lugar> de(Actor actor, Collection<Asunto> asuntos, Locale idioma) {
        boolean administra = actores.alcanza(actor, Acto.ADMINISTRAR_USUARIOS);
        Map<Asunto, Lugar> lugares = new LinkedHashMap<>();
        for (Asunto asunto : asuntos) {
            String acto = asunto.acto();
            if (acto.startsWith("NOMBRAMIENTO_") || acto.equals("SUPLENCIA_DADA")) {
                for (Papel papel : Papel.values()) {
                    String firma = papel.rotulo() + " ";
                    if (asunto.objeto().startsWith(firma)) {
                        lugares.put(
                                asunto,
                                new Lugar(
                                        avisos.texto("nombramientos.lugar", idioma, asunto.objeto()),
                                        "/nombramientos/" + papel.name() + "/"
                                                + asunto.objeto().substring(firma.length())));
                    }
                }
            } else if (administra
                    && (acto.startsWith("PERSONA_") || acto.startsWith("ENCARGO_"))
                    && asunto.objeto().startsWith(CUENTA)) {
                String cuenta = asunto.objeto().substring(CUENTA.length());
                lugares.put(
                        asunto,
                        new Lugar(avisos.texto("personas.enPersonas", idioma, cuenta), "/personas?q=" + cuenta));
            }
        }
        return lugares;
    }
}
