package mx.avance.aplicacion.seguridad;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Failed attempts to sign in, counted per account name whether or not it exists, so that the answers say nothing of who does.
 * From the fifth one on the account waits: a minute, then twice as long each time, up to an hour.
 */
@Component
class Intentos {

    static final int LIBRES = 5;
    private static final Duration PRIMERA_ESPERA = Duration.ofMinutes(1);
    private static final Duration MAYOR_ESPERA = Duration.ofHours(1);
    private static final Duration OLVIDO = Duration.ofHours(24);

    private final JdbcClient base;
    private final Clock reloj;

    Intentos(JdbcClient base, Clock reloj) {
        this.base = base;
        this.reloj = reloj;
    }

    /** Until when this account must wait; empty when it may try now. */
    Optional<Instant> espera(String cuenta) {
        return base.sql("select hasta from seguridad.intento where cuenta = :cuenta and fallidos >= :libres")
                .param("cuenta", cuenta)
                .param("libres", LIBRES)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .filter(hasta -> hasta.isAfter(reloj.instant()));
    }

    /** Counts one more failed attempt; kept whatever becomes of the request. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void fallo(String cuenta) {
        OffsetDateTime ahora = reloj.instant().atOffset(ZoneOffset.UTC);
        int fallidos = base.sql("""
                insert into seguridad.intento (cuenta, fallidos, hasta) values (:cuenta, 1, :ahora)
                on conflict (cuenta) do update
                   set fallidos = case when seguridad.intento.hasta < :olvido then 1 else seguridad.intento.fallidos + 1 end
                returning fallidos
                """)
                .param("cuenta", cuenta)
                .param("ahora", ahora)
                .param("olvido", ahora.minus(OLVIDO))
                .query(Integer.class)
                .single();
        base.sql("update seguridad.intento set hasta = :hasta where cuenta = :cuenta")
                .param("cuenta", cuenta)
                .param("hasta", ahora.plus(espera(fallidos)))
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void acierto(String cuenta) {
        base.sql("delete from seguridad.intento where cuenta = :cuenta")
                .param("cuenta", cuenta)
                .update();
    }

    /** Forgets them in the transaction at hand: somebody let the person try again. */
    @Transactional
    void olvidar(String cuenta) {
        base.sql("delete from seguridad.intento where cuenta = :cuenta")
                .param("cuenta", cuenta)
                .update();
    }

    static Duration espera(int fallidos) {
        if (fallidos < LIBRES) {
            return Duration.ZERO;
        }
        Duration doblada = PRIMERA_ESPERA.multipliedBy(1L << Math.min(fallidos - LIBRES, 10));
        return doblada.compareTo(MAYOR_ESPERA) > 0 ? MAYOR_ESPERA : doblada;
    }
}
