package mx.avance.aplicacion.avance;

import java.time.Clock;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.calendario.Politicas;
import mx.avance.nucleo.avance.AvanceDeUnidad;
import mx.avance.nucleo.avance.Captura;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
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
    public boolean vale(IdDeAvance id) {
        return politicas
                .en(calendarios.de(id.poa().ejercicio()).dia(reloj.instant()))
                .porMes();
    }

    /** Whether some row of a sheet was captured by month, whatever the ente does today. */
    public static boolean hayMeses(AvanceDeUnidad avance) {
        return avance.capturas().values().stream().map(Captura::meses).anyMatch(meses -> !meses.estaVacio());
    }

    /** The months of a sheet that is being captured. */
    MesesDeCelda de(IdDeAvance id, ProgramaOperativoAnual programa) {
        return new MesesDeCelda(
                renglon -> {
                    var compromiso = programa.renglones().get(renglon);
                    if (compromiso == null) {
                        throw new IllegalArgumentException("El programa no tiene el renglón " + renglon);
                    }
                    return compromiso.acumulacion();
                },
                () -> vale(id));
    }
}
