package mx.avance.aplicacion.plataforma.api;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was answered to requests that carried a key, for as long as their senders may try again: a day. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RespuestasGuardadas {

    private final JdbcClient base;

    RespuestasGuardadas(JdbcClient base) {
        this.base = base;
    }

    record Respuesta(
            byte[] huella,
            int estado,
            Optional<String> tipo,
            Optional<String> etiqueta,
            Optional<String> lugar,
            byte[] cuerpo) {}

    /**
     * Takes a key for a request. A second one with the same key waits here until the first is done.
     *
     * @return what was answered to the first one; empty when this is the first
     */
    Optional<Respuesta> apartar(String llave, byte[] huella) {
        // Those that somebody else is deleting are left to that one, whose request may last
        base.sql("""
                delete from plataforma.respuesta_guardada
                 where (usuario, llave) in (
                       select usuario, llave from plataforma.respuesta_guardada
                        where momento < now() - interval '1 day' for update skip locked)
                """).update();
        int apartadas =
                base.sql("""
                insert into plataforma.respuesta_guardada (ente, usuario, llave, huella)
                values (plataforma.ente(), plataforma.usuario(), :llave, :huella)
                on conflict do nothing
                """).param("llave", llave).param("huella", huella).update();
        if (apartadas == 1) {
            return Optional.empty();
        }
        return Optional.of(base.sql("""
                select huella, estado, tipo, etiqueta, lugar, cuerpo
                  from plataforma.respuesta_guardada where usuario = plataforma.usuario() and llave = :llave
                """)
                .param("llave", llave)
                .query((fila, numero) -> new Respuesta(
                        fila.getBytes("huella"),
                        fila.getInt("estado"),
                        Optional.ofNullable(fila.getString("tipo")),
                        Optional.ofNullable(fila.getString("etiqueta")),
                        Optional.ofNullable(fila.getString("lugar")),
                        fila.getBytes("cuerpo")))
                .single());
    }

    /** Keeps the answer beside the act, in its transaction. */
    void guardar(
            String llave,
            int estado,
            Optional<String> tipo,
            Optional<String> etiqueta,
            Optional<String> lugar,
            byte[] cuerpo) {
        base.sql("""
                update plataforma.respuesta_guardada
                   set estado = :estado, tipo = :tipo, etiqueta = :etiqueta, lugar = :lugar, cuerpo = :cuerpo
                 where usuario = plataforma.usuario() and llave = :llave
                """)
                .param("llave", llave)
                .param("estado", estado)
                .param("tipo", tipo.orElse(null))
                .param("etiqueta", etiqueta.orElse(null))
                .param("lugar", lugar.orElse(null))
                .param("cuerpo", cuerpo)
                .update();
    }
}
