package mx.avance.aplicacion.plataforma;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The clock of the demonstration: its hands move as all do, from the day on which they were put. */
public final class RelojDeDemostracion extends Clock {

    private final Clock deVerdad;
    private volatile Duration desfase = Duration.ZERO;

    RelojDeDemostracion(Clock deVerdad) {
        this.deVerdad = deVerdad;
    }

    /** From now on it is noon of that day. */
    public void poner(LocalDate dia) {
        desfase = Duration.between(
                deVerdad.instant(), dia.atTime(12, 0).atZone(deVerdad.getZone()).toInstant());
    }

    @Override
    public ZoneId getZone() {
        return deVerdad.getZone();
    }

    @Override
    public Clock withZone(ZoneId zona) {
        RelojDeDemostracion otro = new RelojDeDemostracion(deVerdad.withZone(zona));
        otro.desfase = desfase;
        return otro;
    }

    @Override
    public Instant instant() {
        return deVerdad.instant().plus(desfase);
    }
}
