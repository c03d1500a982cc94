package mx.avance.aplicacion.auditoria;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import mx.avance.aplicacion.plataforma.Hecho;
import mx.avance.aplicacion.plataforma.Hechos;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes each fact beside the change that it tells of, in the same transaction, and dates it by the clock that everybody sees. */
@Component
class Bitacora {

    private static final String ANOTAR = """
            insert into auditoria.hecho (ente, momento, usuario, cuenta, origen, acto, objeto, antes, despues, motivo)
            values (:ente, :momento, nullif(:usuario, 0), :cuenta, :origen, :acto, :objeto, :antes::jsonb, :despues::jsonb, :motivo)
            """;

    private final JdbcClient base;
    private final NamedParameterJdbcOperations deUnaVez;
    private final JsonMapper json;
    private final Clock reloj;

    Bitacora(JdbcClient base, NamedParameterJdbcOperations deUnaVez, JsonMapper json, Clock reloj) {
        this.base = base;
        this.deUnaVez = deUnaVez;
        this.json = json;
        this.reloj = reloj;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void anotar(Hecho hecho) {
        base.sql(ANOTAR).params(columnas(hecho)).update();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void anotar(Hechos.Juntos juntos) {
        deUnaVez.batchUpdate(
                ANOTAR,
                juntos.hechos().stream()
                        .map(hecho -> new MapSqlParameterSource(columnas(hecho)))
                        .toArray(SqlParameterSource[]::new));
    }

    private Map<String, @Nullable Object> columnas(Hecho hecho) {
        Map<String, @Nullable Object> columnas = new HashMap<>();
        columnas.put("ente", hecho.autor().ente());
        columnas.put("momento", OffsetDateTime.now(reloj));
        columnas.put("usuario", hecho.autor().usuario());
        columnas.put("cuenta", hecho.autor().cuenta());
        columnas.put("origen", hecho.autor().origen().name());
        columnas.put("acto", hecho.acto());
        columnas.put("objeto", hecho.objeto());
        columnas.put("antes", escrito(hecho.antes()));
        columnas.put("despues", escrito(hecho.despues()));
        columnas.put("motivo", hecho.motivo());
        return columnas;
    }

    private @Nullable String escrito(@Nullable Object estado) {
        return estado == null ? null : json.writeValueAsString(estado);
    }
}
