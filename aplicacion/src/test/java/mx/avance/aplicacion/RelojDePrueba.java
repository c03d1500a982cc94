package mx.avance.aplicacion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The clock of the office, put to where a test needs it; a test that imports it begins on 4 May 2026, at noon. */
@TestComponent
@Primary
public class RelojDePrueba extends Clock {

    private static final ZoneId ZONA = ZoneId.of("America/Mexico_City");

    private volatile Instant ahora = Instant.parse("2026-05-04T18:00:00Z");

    /** Puts it to noon of a day: {@code 2026-07-06}. */
    public void es(String dia) {
        ahora = LocalDate.parse(dia).atTime(12, 0).atZone(ZONA).toInstant();
    }

    /** Puts it to an instant: {@code 2026-07-06T03:30:00Z}. */
    public void da(String instante) {
        ahora = Instant.parse(instante);
    }

    @Override
    public ZoneId getZone() {
        return ZONA;
    }

    @Override
    public Clock withZone(ZoneId otra) {
        return Clock.fixed(ahora, otra);
    }

    @Override
    public Instant instant() {
        return ahora;
    }
}
