package mx.avance.aplicacion.avance;

import java.util.Optional;
import mx.avance.aplicacion.calendario.CandadoDeTrimestre;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** For what other modules keep behind the cells of a sheet: it is written while the cells are, and frozen with them. */
@Component
public class CandadoDeHoja {

    private final JdbcAvances base;
    private final Avances avances;
    private final CandadoDeTrimestre candado;
    private final Sesiones sesiones;

    CandadoDeHoja(JdbcAvances base, Avances avances, CandadoDeTrimestre candado, Sesiones sesiones) {
        this.base = base;
        this.avances = avances;
        this.candado = candado;
        this.sesiones = sesiones;
    }

    /**
     * Nobody signs the sheet nor closes its quarter until the transaction ends. One that nobody captured yet is begun: there is no
     * other way to hold it.
     *
     * @throws NoPermitido when whoever acts does not capture it now: {@link Acto#CAPTURAR_AVANCE}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void alCapturar(IdDeAvance id) {
        candado.alGuardar(id.poa().ejercicio(), id.trimestre());
        Optional<AvanceGuardado.Hoja> hoja = base.hojaParaCapturar(id);
        avances.exigirQuePueda(Acto.CAPTURAR_AVANCE, id, hoja);
        if (hoja.isEmpty()) {
            base.empezar(id, sesiones.actual().cuenta());
            avances.exigirQuePueda(Acto.CAPTURAR_AVANCE, id, base.hojaParaCapturar(id));
        }
    }
}
