package mx.avance.aplicacion.avance;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.calendario.Politicas;
import mx.avance.aplicacion.poa.PoasPorReportar;
import mx.avance.nucleo.avance.AvanceDeUnidad;
import mx.avance.nucleo.avance.Captura;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.poa.Acumulacion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the ente captures by month today, and what that asks of a sheet. */
@Component
public class CapturaPorMes {

    private final Politicas politicas;
    private final Calendarios calendarios;
    private final Clock reloj;

    CapturaPorMes(Politicas politicas, Calendarios calendarios, Clock reloj) {
        this.politicas = politicas;
        this.calendarios = calendarios;
        this.reloj = reloj;
    }

    /** Whether a month may be captured today where none was. */
    @Transactional(readOnly = true)
    public boolean vale(Ejercicio ejercicio) {
        return politicas.en(calendarios.de(ejercicio).dia(reloj.instant())).porMes();
    }

    /** Whether some row of a sheet was captured by month, whatever the ente does today. */
    public static boolean hayMeses(AvanceDeUnidad avance) {
        return avance.capturas().values().stream().map(Captura::meses).anyMatch(meses -> !meses.estaVacio());
    }

    /**
     * Whether the A of a row is made from its months, or would be if it were captured now: one that was captured as such, or in an ente
     * that does not capture by month, is not.
     */
    @Transactional(readOnly = true)
    public boolean hacen(AvanceGuardado guardado, int renglon) {
        Captura captura = guardado.avance().captura(renglon);
        return !captura.meses().estaVacio()
                || (captura.alcanzado().isEmpty()
                        && guardado.avance().capturables().contains(renglon)
                        && vale(guardado.id().poa().ejercicio()));
    }

    /**
     * The months of a sheet that is being captured.
     *
     * @param vale as {@link #vale} in its year, asked when a month is written where none was
     */
    static MesesDeCelda de(PoasPorReportar.Renglones renglones, BooleanSupplier vale) {
        return new MesesDeCelda(
                renglon -> {
                    Acumulacion acumulacion = renglones.acumulaciones().get(renglon);
                    if (acumulacion == null) {
                        throw new IllegalArgumentException("El programa no tiene el renglón " + renglon);
                    }
                    return acumulacion;
                },
                vale);
    }
}
