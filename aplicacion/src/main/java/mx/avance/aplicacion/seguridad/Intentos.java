package mx.avance.aplicacion.seguridad;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Failed attempts to sign in, counted per account name whether or not it exists, so that the answers say nothing of who does.
 * From the fifth one on the account waits: a minute, then twice as long each time, up to an hour. An attempt counts as failed from
 * before it is judged, so that many made at once are no more than as many made one after another.
 *
 * <p>They are counted per address too, whatever the account: {@link #DE_UNA_DIRECCION} in {@link #LAPSO}, which an office behind one
 * address does not reach by mistyping, and which bounds what a stranger can try or make the machine work.
 *
 * <p>Whoever is inside and types the password again is counted apart, by the same rules: a stranger who fails to sign in as somebody
 * does not keep that person from signing.
 */
@Component
class Intentos {

    static final int LIBRES = 5;
    private static final Duration PRIMERA_ESPERA = Duration.ofMinutes(1);
    private static final Duration MAYOR_ESPERA = Duration.ofHours(1);
    private static final Duration OLVIDO = Duration.ofHours(24);

    /** Failed attempts that one address may make in a {@link #LAPSO}. */
    static final int DE_UNA_DIRECCION = 120;

    static final Duration LAPSO = Duration.ofMinutes(10);

    /** Of an address of version 6, the part that all those of one subscriber share. */
    private static final Pattern RED_V6 = Pattern.compile("^((?:[0-9a-fA-F]{1,4}:){4}).*");

    /** What a name typed to sign in never begins with: there it is all in lower case. */
    static final String DENTRO = "DENTRO ";

    private final JdbcClient base;
    private final Clock reloj;

    Intentos(JdbcClient base, Clock reloj) {
        this.base = base;
        this.reloj = reloj;
    }

    /**
     * Counts an attempt as failed before it is judged; kept whatever becomes of the request.
     *
     * @return empty when it may be judged; otherwise until when the account must wait, and then it does not count
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Instant> apartar(String cuenta) {
        OffsetDateTime ahora = reloj.instant().atOffset(ZoneOffset.UTC);
        base.sql("""
                insert into seguridad.intento (cuenta, fallidos, hasta) values (:cuenta, 0, :ahora) on conflict (cuenta) do nothing
                """).param("cuenta", cuenta).param("ahora", ahora).update();
        Contados antes = base.sql("select fallidos, hasta from seguridad.intento where cuenta = :cuenta for update")
                .param("cuenta", cuenta)
                .query(Contados.class)
                .single();
        if (antes.fallidos() >= LIBRES && antes.hasta().isAfter(ahora)) {
            return Optional.of(antes.hasta().toInstant());
        }
        int fallidos = antes.hasta().isBefore(ahora.minus(OLVIDO)) ? 1 : antes.fallidos() + 1;
        base.sql("update seguridad.intento set fallidos = :fallidos, hasta = :hasta where cuenta = :cuenta")
                .param("cuenta", cuenta)
                .param("fallidos", fallidos)
                .param("hasta", ahora.plus(espera(fallidos)))
                .update();
        return Optional.empty();
    }

    /** The same as {@link #apartar}, of whoever is inside already. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Instant> apartarDentro(String cuenta) {
        return apartar(DENTRO + cuenta);
    }

    private record Contados(int fallidos, OffsetDateTime hasta) {}

    /**
     * Counts an attempt of an address as failed before it is judged; kept whatever becomes of the request.
     *
     * @return empty when it may be judged; otherwise until when nobody at that address may try
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Instant> apartarDe(String direccion) {
        OffsetDateTime ahora = reloj.instant().atOffset(ZoneOffset.UTC);
        ContadosDeDireccion contados = base.sql("""
                insert into seguridad.intento_de_direccion as i (direccion, fallidos, desde) values (:direccion, 1, :ahora)
                on conflict (direccion) do update
                   set fallidos = case when i.desde < :antes then 1 else least(i.fallidos + 1, 1000000) end,
                       desde = case when i.desde < :antes then :ahora else i.desde end
                returning fallidos, desde
                """)
                .param("direccion", red(direccion))
                .param("ahora", ahora)
                .param("antes", ahora.minus(LAPSO))
                .query(ContadosDeDireccion.class)
                .single();
        return contados.fallidos() > DE_UNA_DIRECCION
                ? Optional.of(contados.desde().plus(LAPSO).toInstant())
                : Optional.empty();
    }

    private record ContadosDeDireccion(int fallidos, OffsetDateTime desde) {}

    /** The attempt was a good one: the account begins anew, and the address is not charged for it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void acierto(String cuenta, String direccion) {
        borrar(cuenta);
        base.sql("""
                update seguridad.intento_de_direccion set fallidos = fallidos - 1 where direccion = :direccion and fallidos > 0
                """).param("direccion", red(direccion)).update();
        OffsetDateTime ahora = reloj.instant().atOffset(ZoneOffset.UTC);
        base.sql("""
                delete from seguridad.intento where cuenta in (
                    select cuenta from seguridad.intento where hasta < :olvido limit 1000 for update skip locked)
                """).param("olvido", ahora.minus(OLVIDO)).update();
        base.sql("""
                delete from seguridad.intento_de_direccion where direccion in (
                    select direccion from seguridad.intento_de_direccion where desde < :antes limit 1000 for update skip locked)
                """).param("antes", ahora.minus(OLVIDO)).update();
    }

    /** The good attempt of whoever is inside already, whose address is not counted. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void aciertoDentro(String cuenta) {
        borrar(DENTRO + cuenta);
    }

    /** An address of version 6 stands for the network of its subscriber, who has as many addresses as there are seconds. */
    private static String red(String direccion) {
        return RED_V6.matcher(direccion).replaceFirst("$1:/64");
    }

    /** Forgets both counts in the transaction at hand: somebody let the person try again. */
    @Transactional
    void olvidar(String cuenta) {
        borrar(cuenta);
        borrar(DENTRO + cuenta);
    }

    private void borrar(String cuenta) {
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
