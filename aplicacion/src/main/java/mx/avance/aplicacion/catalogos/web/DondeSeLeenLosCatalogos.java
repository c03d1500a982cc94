package mx.avance.aplicacion.catalogos.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.catalogos.entradas.Esquema;
import mx.avance.aplicacion.catalogos.entradas.Esquemas;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.DondeSeLee;
import mx.avance.nucleo.permiso.Actor;
import org.springframework.stereotype.Component;

/** The list of each catalogue, which everybody reads. */
@Component
class DondeSeLeenLosCatalogos implements DondeSeLee {

    private final Avisos avisos;

    DondeSeLeenLosCatalogos(Avisos avisos) {
        this.avisos = avisos;
    }

    @Override
    public Map<Asunto, Lugar> de(Actor actor, Collection<Asunto> asuntos, Locale idioma) {
        Map<Asunto, Lugar> lugares = new LinkedHashMap<>();
        for (Asunto asunto : asuntos) {
            if (asunto.acto().equals("ENTE_CONFIGURADO")) {
                lugares.put(asunto, new Lugar(avisos.texto("ente.titulo", idioma), "/catalogos/ente"));
            } else if (asunto.acto().startsWith("CATALOGO_") || asunto.acto().equals("EMBLEMA_CAMBIADO")) {
                catalogo(asunto.objeto())
                        .map(Catalogo::clave)
                        .ifPresent(clave -> lugares.put(
                                asunto,
                                new Lugar(
                                        avisos.texto(
                                                "catalogos.lugar", idioma, avisos.texto("catalogos." + clave, idioma)),
                                        "/catalogos/" + clave)));
            }
        }
        return lugares;
    }

    /** The one whose name says the most: "unidad de medida" is no "unidad". */
    private static Optional<Catalogo> catalogo(String objeto) {
        return Arrays.stream(Catalogo.values())
                .map(Esquemas::de)
                .filter(esquema -> esquema.nombra(objeto))
                .max(Comparator.comparingInt(esquema -> esquema.nombre().length()))
                .map(Esquema::catalogo);
    }
}
