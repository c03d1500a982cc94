package mx.avance.aplicacion.auditoria;

import java.time.Clock;
import java.time.OffsetDateTime;
import mx.avance.aplicacion.plataforma.Hecho;
import mx.avance.aplicacion.plataforma.Hechos;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
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

    private final NamedParameterJdbcOperations base;
    private final JsonMapper json;
    private final Clock reloj;

    Bitacora(NamedParameterJdbcOperations base, JsonMapper json, Clock reloj) {
        this.base = base;
        this.json = json;
        this.reloj = reloj;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void anotar(Hecho hecho) {
        base.update(ANOTAR, columnas(hecho));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void anotar(Hechos.Juntos juntos) {
        base.batchUpdate(
                ANOTAR, juntos.hechos().stream().map(hecho -> columnas(hecho)).toArray(SqlParameterSource[]::new));
    }

    private MapSqlParameterSource columnas(Hecho hecho) {
        MapSqlParameterSource columnas = new MapSqlParameterSource();
        columnas.addValue("ente", hecho.autor().ente());
        columnas.addValue("momento", OffsetDateTime.now(reloj));
        columnas.addValue("usuario", hecho.autor().usuario());
        columnas.addValue("cuenta", hecho.autor().cuenta());
        columnas.addValue("origen", hecho.autor().origen().name());
        columnas.addValue("acto", hecho.acto());
        columnas.addValue("objeto", hecho.objeto());
        columnas.addValue("antes", escrito(hecho.antes()));
        columnas.addValue("despues", escrito(hecho.despues()));
        columnas.addValue("motivo", hecho.motivo());
        return columnas;
    }

    private @Nullable String escrito(@Nullable Object estado) {
        return estado == null ? null : json.writeValueAsString(estado);
    }
}
