package mx.avance.rendimiento;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The processor time that a thread spends, beside the time on the clock that JMH takes: where other programs keep the
 * machine busy the two part, and only the first still speaks of the code.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Reloj {

    private static final ThreadMXBean HILOS = ManagementFactory.getThreadMXBean();

    public long nanosegundos;
    public long veces;

    private long desde;

    void empezar() {
        desde = HILOS.getCurrentThreadCpuTime();
    }

    void parar() {
        nanosegundos += HILOS.getCurrentThreadCpuTime() - desde;
        veces++;
    }
}
