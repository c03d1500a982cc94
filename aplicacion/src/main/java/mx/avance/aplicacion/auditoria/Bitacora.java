package mx.avance.aplicacion.auditoria;

import java.time.Clock;
import java.time.OffsetDateTime;
import mx.avance.aplicacion.plataforma.Hecho;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes each fact beside the change that it tells of, in the same transaction, and dates it by the clock that everybody sees. */
@Component
class Bitacora {

    private final JdbcClient base;
    private final JsonMapper json;
    private final Clock reloj;

    Bitacora(JdbcClient base, JsonMapper json, Clock reloj) {
        this.base = base;
        this.json = json;
        this.reloj = reloj;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void anotar(Hecho hecho) {
        base.sql("""
                insert into auditoria.hecho (ente, momento, usuario, cuenta, origen, acto, objeto, antes, despues, motivo)
                values (:ente, :momento, nullif(:usuario, 0), :cuenta, :origen, :acto, :objeto, :antes::jsonb, :despues::jsonb, :motivo)
                """)
                .param("ente", hecho.autor().ente())
                .param("momento", OffsetDateTime.now(reloj))
                .param("usuario", hecho.autor().usuario())
                .param("cuenta", hecho.autor().cuenta())
                .param("origen", hecho.autor().origen().name())
                .param("acto", hecho.acto())
                .param("objeto", hecho.objeto())
                .param("antes", escrito(hecho.antes()))
                .param("despues", escrito(hecho.despues()))
                .param("motivo", hecho.motivo())
                .update();
    }

    private @Nullable String escrito(@Nullable Object estado) {
        return estado == null ? null : json.writeValueAsString(estado);
    }
}
