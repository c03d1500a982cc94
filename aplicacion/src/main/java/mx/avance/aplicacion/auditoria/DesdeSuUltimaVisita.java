package mx.avance.aplicacion.auditoria;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.web.DondeSeLee;
import mx.avance.aplicacion.plataforma.web.DondeSeLee.Asunto;
import mx.avance.aplicacion.plataforma.web.DondeSeLee.Lugar;
import mx.avance.aplicacion.plataforma.web.Novedades;
import mx.avance.nucleo.permiso.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers from the audit trail what others did since a person was last here. The last visit ended with the last thing that
 * person did before signing in this time. Who may read about what is answered by the module that it belongs to; what no module
 * has a screen for is left out.
 */
@Component
class DesdeSuUltimaVisita implements Novedades {

    private static final int COSAS = 8;
    private static final int DE_UNA_VEZ = 500;
    private static final int VECES = 6;

    private final JdbcClient base;
    private final Sesiones sesiones;
    private final Entes entes;
    private final EnPalabras palabras;
    private final ObjectProvider<DondeSeLee> lugares;

    DesdeSuUltimaVisita(
            JdbcClient base, Sesiones sesiones, Entes entes, EnPalabras palabras, ObjectProvider<DondeSeLee> lugares) {
        this.base = base;
        this.sesiones = sesiones;
        this.entes = entes;
        this.palabras = palabras;
        this.lugares = lugares;
    }

    private record Hallado(long id, OffsetDateTime momento, String cuenta, Asunto asunto) {}

    private record Visita(long id, OffsetDateTime momento) {}

    /** Facts about one place while they are being counted. */
    private static final class Cosa {
        private final Lugar lugar;
        private final Hallado ultimo;
        private int cuantos;

        private Cosa(Lugar lugar, Hallado ultimo) {
            this.lugar = lugar;
            this.ultimo = ultimo;
        }
    }

    /** Looks through the last {@value #DE_UNA_VEZ} × {@value #VECES} facts at most. */
    @Override
    @Transactional(readOnly = true)
    public Cambios de(Actor actor, Locale idioma) {
        Sesion sesion = sesiones.actual();
        Optional<Visita> visita = ultimaVisita(sesion);
        List<DondeSeLee> fuentes = lugares.orderedStream().toList();
        Map<Asunto, @Nullable Lugar> conocidos = new HashMap<>();
        Map<String, Cosa> cosas = new LinkedHashMap<>();
        Optional<Hallado> ultimo = Optional.empty();
        for (int vez = 0; vez < VECES && cosas.size() <= COSAS; vez++) {
            List<Hallado> hallados = hallados(sesion, visita, ultimo);
            conocer(hallados, fuentes, conocidos, actor, idioma);
            for (Hallado hallado : hallados) {
                Lugar lugar = conocidos.get(hallado.asunto());
                if (lugar != null) {
                    cosas.computeIfAbsent(lugar.nombre(), nombre -> new Cosa(lugar, hallado)).cuantos++;
                }
                ultimo = Optional.of(hallado);
            }
            if (hallados.size() < DE_UNA_VEZ) {
                break;
            }
        }
        ZoneId zona = entes.exigir().zona();
        return new Cambios(
                visita.map(una -> una.momento().atZoneSameInstant(zona)).orElse(null),
                cosas.values().stream()
                        .limit(COSAS)
                        .map(cosa -> new Novedad(
                                cosa.lugar.nombre(),
                                cosa.lugar.ruta(),
                                palabras.acto(cosa.ultimo.asunto().acto(), idioma),
                                cosa.ultimo.cuenta(),
                                cosa.ultimo.momento().atZoneSameInstant(zona),
                                cosa.cuantos - 1))
                        .toList(),
                cosas.size() > COSAS);
    }

    private static void conocer(
            List<Hallado> hallados,
            List<DondeSeLee> fuentes,
            Map<Asunto, @Nullable Lugar> conocidos,
            Actor actor,
            Locale idioma) {
        Set<Asunto> nuevos = new LinkedHashSet<>();
        for (Hallado hallado : hallados) {
            if (!conocidos.containsKey(hallado.asunto())) {
                nuevos.add(hallado.asunto());
            }
        }
        nuevos.forEach(asunto -> conocidos.put(asunto, null));
        for (DondeSeLee fuente : fuentes) {
            conocidos.putAll(fuente.de(actor, List.copyOf(nuevos), idioma));
        }
    }

    private Optional<Visita> ultimaVisita(Sesion sesion) {
        return base.sql("""
                select id, momento from auditoria.hecho
                 where usuario = :usuario and origen = 'PANTALLA'
                   and id < (select max(id) from auditoria.hecho where usuario = :usuario and acto = 'SESION_INICIADA')
                 order by id desc limit 1
                """)
                .param("usuario", sesion.usuario())
                .query((fila, numero) ->
                        new Visita(fila.getLong("id"), fila.getObject("momento", OffsetDateTime.class)))
                .optional();
    }

    /** The next ones back, the last one first: by their order, for a clock may be put back. */
    private List<Hallado> hallados(Sesion sesion, Optional<Visita> visita, Optional<Hallado> antesDe) {
        return base.sql("""
                select id, momento, cuenta, acto, objeto from auditoria.hecho
                 where (:visita::bigint is null or id > :visita) and (:antes::bigint is null or id < :antes)
                   and usuario is distinct from :usuario and acto <> 'SESION_INICIADA'
                 order by id desc limit :cuantos
                """)
                .param("visita", visita.map(Visita::id).orElse(null))
                .param("antes", antesDe.map(Hallado::id).orElse(null))
                .param("usuario", sesion.usuario())
                .param("cuantos", DE_UNA_VEZ)
                .query((fila, numero) -> new Hallado(
                        fila.getLong("id"),
                        fila.getObject("momento", OffsetDateTime.class),
                        fila.getString("cuenta"),
                        new Asunto(fila.getString("acto"), fila.getString("objeto"))))
                .list();
    }
}
